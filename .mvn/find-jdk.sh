# Sourced by mvnw, run, token and import: finds a JDK of version 25 or later and exports JAVA_HOME.
# Looks at JAVA_HOME first, then /usr/lib/jvm, SDKMAN and ~/.jdks; says what is missing otherwise.

evenkeel_jdk_version() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

evenkeel_find_jdk() {
  set +f
  for evenkeel_jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    evenkeel_version=$(evenkeel_jdk_version "$evenkeel_jdk" 2>/dev/null) || continue
    if [ "${evenkeel_version:-0}" -ge 25 ]; then
      JAVA_HOME=$evenkeel_jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "Evenkeel needs a JDK of version 25 or later and found none in JAVA_HOME, /usr/lib/jvm, SDKMAN or ~/.jdks." >&2
  echo "Install one (for example Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

evenkeel_find_jdk || exit 1
