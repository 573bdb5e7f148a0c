-- Full text of each SOP's current version. The index holds no text of its own and follows the table.
create table register_texts (
    id integer not null primary key,
    sop_id text not null unique references sop_records (id),
    title text not null,
    title_key text not null,
    number text not null,
    rest text not null
);
create index register_texts_title on register_texts (title_key);

create virtual table register_search using fts5 (
    title, number, rest,
    content = 'register_texts', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4'
);

create trigger register_texts_added after insert on register_texts begin
    insert into register_search (rowid, title, number, rest) values (new.id, new.title, new.number, new.rest);
end;

create trigger register_texts_changed after update on register_texts begin
    insert into register_search (register_search, rowid, title, number, rest) values ('delete', old.id, old.title, old.number, old.rest);
    insert into register_search (rowid, title, number, rest) values (new.id, new.title, new.number, new.rest);
end;
