CREATE TABLE IF NOT EXISTS person (
    id            varchar(36)  NOT NULL CONSTRAINT person_pk PRIMARY KEY,
    username      varchar(100) NOT NULL CONSTRAINT person_username_unique UNIQUE,
    name          text         NOT NULL,
    account_id    varchar(36),
    roles         text[]       NOT NULL,
    password_hash text         NOT NULL,
    failures      integer      NOT NULL DEFAULT 0,
    blocked_until timestamptz  NOT NULL DEFAULT '-infinity'
);

CREATE TABLE IF NOT EXISTS signing_key (
    kid        varchar(36) NOT NULL CONSTRAINT signing_key_pk PRIMARY KEY,
    jwk        text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- Spring Security's own table with PostgreSQL's types.
CREATE TABLE IF NOT EXISTS oauth2_authorization (
    id                            varchar(100) NOT NULL CONSTRAINT oauth2_authorization_pk PRIMARY KEY,
    registered_client_id          varchar(100) NOT NULL,
    principal_name                varchar(200) NOT NULL,
    authorization_grant_type      varchar(100) NOT NULL,
    authorized_scopes             varchar(1000),
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           varchar(1000),
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text
);
CREATE INDEX IF NOT EXISTS oauth2_authorization_refresh_token ON oauth2_authorization USING hash (refresh_token_value);
CREATE INDEX IF NOT EXISTS oauth2_authorization_code ON oauth2_authorization USING hash (authorization_code_value);
CREATE INDEX IF NOT EXISTS oauth2_authorization_access_token ON oauth2_authorization USING hash (access_token_value);
