-- Books of SOPs: made in the background, kept for a day.

create table books (
    id uuid not null primary key,
    caller text not null,
    title text not null,
    state text not null,
    done integer not null,
    total integer not null,
    problem text,
    problem_about text,
    made_at bigint not null,
    touched_at bigint not null
);
create index books_made on books (made_at);

create table book_contents (
    book_id uuid not null primary key references books (id),
    docx bytea not null
);
