package org.evenkeel.accounts.importing;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.accounts.account.AccountName;
import org.evenkeel.accounts.account.AccountService;
import org.evenkeel.kit.importing.ChunkResult;
import org.evenkeel.kit.importing.ImportPreset;
import org.evenkeel.kit.importing.ImportRow;
import org.evenkeel.kit.importing.ImportView;
import org.evenkeel.kit.importing.RowAction;
import org.evenkeel.kit.importing.RowRefused;
import org.evenkeel.kit.problem.DomainProblem;
import org.evenkeel.kit.problem.InvalidRequest;

/**
 * What the files about accounts have in common: each row names its account, and goes in by the same rules as if it were sent
 * alone.
 */
public abstract class AccountRows<R extends AccountRows.OfAccount> implements RowAction<R> {

    protected static final String ACCOUNT = "account";
    protected static final String REFERENCE = "reference";

    /** A row that says whose it is. */
    public interface OfAccount {
        String account();
    }

    @Inject
    AccountService accounts;

    private final ImportPreset preset;

    protected AccountRows(ImportPreset preset) {
        this.preset = preset;
    }

    @Override
    public List<ImportPreset> presets() {
        return List.of(preset);
    }

    @Override
    public ChunkResult apply(ImportView file, List<R> rows) {
        var ids = accounts.resolve(rows.stream().map(OfAccount::account).toList(), file.sender());
        int added = 0;
        for (int i = 0; i < rows.size(); i++) {
            added += take(file, rows.get(i), ids.get(i)) ? 1 : 0;
        }
        return new ChunkResult(added, rows.size() - added);
    }

    private boolean take(ImportView file, R row, UUID account) {
        try {
            return add(file, row, account);
        } catch (InvalidRequest refused) {
            throw new RowRefused(refused.field(), null, refused.rule());
        } catch (DomainProblem refused) {
            throw new RowRefused(null, null, refused.getMessage());
        }
    }

    /** @return whether it is new */
    protected abstract boolean add(ImportView file, R row, UUID account);

    /** The name of the row's account, which must be one that an account can have. */
    protected static String account(ImportRow row) {
        var name = row.requiredPlain(ACCOUNT, AccountName.MAX_LENGTH);
        try {
            return AccountName.of(name, ACCOUNT).text();
        } catch (InvalidRequest unreadable) {
            throw row.refused(ACCOUNT, unreadable.rule());
        }
    }

    /** The row's own reference, or, where it has none, one made of its content, so that the same row is known again. */
    protected static String reference(ImportRow row, Object... content) {
        var given = row.plain(REFERENCE, 100);
        if (given != null) {
            return given;
        }
        var text = Stream.of(content).map(Objects::toString).collect(Collectors.joining("\u001f"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "row:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
