"""Version 1 of the archive. Frozen: what changes later is a version of its own."""

STATEMENTS = (
    """
    CREATE TABLE article (
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        title TEXT,
        first_line TEXT,
        byline TEXT,
        outlet TEXT,
        published DATE,
        origin TEXT,
        added DATETIME NOT NULL,
        words INTEGER NOT NULL,
        list_day INTEGER NOT NULL,
        read BOOLEAN NOT NULL,
        starred BOOLEAN NOT NULL,
        place TEXT NOT NULL,
        reader_published DATE,
        extraction TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        failure TEXT,
        extractor TEXT,
        facts_published DATE,
        expert_count INTEGER NOT NULL,
        claim_count INTEGER NOT NULL,
        PRIMARY KEY (number),
        UNIQUE (id)
    )
    """,
    "CREATE INDEX article_by_day ON article (list_day, id)",
    "CREATE INDEX article_by_place ON article (place, list_day, id)",
    "CREATE INDEX article_pending ON article (list_day, id) WHERE extraction = 'pending'",
    "CREATE INDEX article_unread_by_day ON article (list_day, id) WHERE read = 0",
    "CREATE INDEX article_unread_by_place ON article (place, list_day, id) WHERE read = 0",
    """
    CREATE TABLE article_day (
        place TEXT NOT NULL,
        list_day INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        PRIMARY KEY (place, list_day)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE decision (
        number INTEGER NOT NULL,
        verb TEXT NOT NULL,
        made_at DATETIME NOT NULL,
        undoes INTEGER,
        is_undo BOOLEAN NOT NULL,
        PRIMARY KEY (number),
        UNIQUE (undoes),
        FOREIGN KEY(undoes) REFERENCES decision (number)
    )
    """,
    """
    CREATE TABLE notice (
        topic TEXT NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (topic)
    )
    """,
    """
    CREATE TABLE article_text (
        article INTEGER NOT NULL,
        text TEXT NOT NULL,
        headline TEXT,
        boilerplate TEXT NOT NULL,
        PRIMARY KEY (article),
        FOREIGN KEY(article) REFERENCES article (number)
    )
    """,
    """
    CREATE TABLE claim (
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        act TEXT NOT NULL,
        content TEXT NOT NULL,
        cue TEXT NOT NULL,
        cue_words TEXT NOT NULL,
        speaker TEXT NOT NULL,
        hedges TEXT NOT NULL,
        PRIMARY KEY (article, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE decision_effect (
        decision INTEGER NOT NULL,
        position INTEGER NOT NULL,
        before_read BOOLEAN NOT NULL,
        before_starred BOOLEAN NOT NULL,
        before_place TEXT NOT NULL,
        before_published DATE,
        after_read BOOLEAN NOT NULL,
        after_starred BOOLEAN NOT NULL,
        after_place TEXT NOT NULL,
        after_published DATE,
        PRIMARY KEY (decision, position),
        FOREIGN KEY(decision) REFERENCES decision (number)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE decision_change (
        decision INTEGER NOT NULL,
        article INTEGER NOT NULL,
        effect INTEGER NOT NULL,
        PRIMARY KEY (decision, article),
        FOREIGN KEY(decision, effect) REFERENCES decision_effect (decision, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE event (
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        timex INTEGER,
        bounded BOOLEAN NOT NULL,
        earliest DATE,
        latest DATE,
        basis TEXT NOT NULL,
        claims TEXT NOT NULL,
        PRIMARY KEY (article, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE expert (
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        named BOOLEAN NOT NULL,
        credential TEXT,
        role TEXT,
        affiliation TEXT,
        credential_spans TEXT NOT NULL,
        mentions TEXT NOT NULL,
        PRIMARY KEY (article, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE reading_position (
        article INTEGER NOT NULL,
        "offset" INTEGER NOT NULL,
        opened DATETIME,
        PRIMARY KEY (article),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX reading_position_by_opened ON reading_position (opened)",
    """
    CREATE TABLE timex (
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        type TEXT NOT NULL,
        value TEXT,
        bounded BOOLEAN NOT NULL,
        earliest DATE,
        latest DATE,
        granularity TEXT,
        modifier TEXT,
        anchor TEXT,
        rule TEXT NOT NULL,
        PRIMARY KEY (article, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE claim_expert (
        article INTEGER NOT NULL,
        claim INTEGER NOT NULL,
        position INTEGER NOT NULL,
        expert INTEGER NOT NULL,
        PRIMARY KEY (article, claim, position),
        FOREIGN KEY(article, claim) REFERENCES claim (article, position) ON DELETE CASCADE,
        FOREIGN KEY(article, expert) REFERENCES expert (article, position) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
        INSERT INTO article_day (place, list_day, articles) VALUES (new.place, new.list_day, 1)
        ON CONFLICT (place, list_day) DO UPDATE SET articles = articles + 1;
    END
    """,
    """
    CREATE TRIGGER article_moved AFTER UPDATE OF place, list_day ON article BEGIN
        UPDATE article_day SET articles = articles - 1 WHERE place = old.place AND list_day = old.list_day;
        INSERT INTO article_day (place, list_day, articles) VALUES (new.place, new.list_day, 1)
        ON CONFLICT (place, list_day) DO UPDATE SET articles = articles + 1;
    END
    """,
    """
    CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
        UPDATE article_day SET articles = articles - 1 WHERE place = old.place AND list_day = old.list_day;
    END
    """,
    """
    CREATE VIEW article_words AS
    SELECT article.number, article.title, article_text.text
    FROM article_text JOIN article ON article.number = article_text.article
    """,
    # For queries: stemmed, with positions for phrases.
    """
    CREATE VIRTUAL TABLE article_stems USING fts5(
        title, text, content = 'article_words', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2'
    )
    """,
    # For typing: beginnings of words as they stand. Without positions it has a fifth of the size.
    """
    CREATE VIRTUAL TABLE article_prefixes USING fts5(
        title, text, content = 'article_words', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0
    )
    """,
    """
    CREATE TRIGGER article_text_added AFTER INSERT ON article_text BEGIN
        INSERT INTO article_stems (rowid, title, text)
        SELECT number, title, text FROM article_words WHERE number = new.article;
        INSERT INTO article_prefixes (rowid, title, text)
        SELECT number, title, text FROM article_words WHERE number = new.article;
    END
    """,
    # Before: the index must be told what it forgets, and asks the view for it.
    """
    CREATE TRIGGER article_text_removed BEFORE DELETE ON article_text BEGIN
        INSERT INTO article_stems (article_stems, rowid, title, text)
        SELECT 'delete', number, title, text FROM article_words WHERE number = old.article;
        INSERT INTO article_prefixes (article_prefixes, rowid, title, text)
        SELECT 'delete', number, title, text FROM article_words WHERE number = old.article;
    END
    """,
    """
    CREATE TRIGGER article_text_kept BEFORE UPDATE OF article, text ON article_text BEGIN
        SELECT raise(ABORT, 'the text of an article never changes');
    END
    """,
    """
    CREATE TRIGGER article_title_kept BEFORE UPDATE OF number, title ON article BEGIN
        SELECT raise(ABORT, 'the title of an article never changes');
    END
    """,
)
