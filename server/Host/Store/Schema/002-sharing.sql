-- What several servers of one service share: MSAL's encrypted tokens, and the keys that encrypt.

create table cache_entries (
    key text not null primary key,
    value bytea not null,
    expires_at bigint not null
);

create table shared_keys (
    name text not null primary key,
    xml text not null
);
