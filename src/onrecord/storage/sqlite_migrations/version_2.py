"""Version 2 of the archive: more facts of a claim and an expert, and search for them over all articles. Frozen.

Facts of version 1 stay as they are, and are brought up to date by a new extraction. Until then their experts are known
under their names in small letters, which SQLite makes of ASCII alone.
"""

STATEMENTS = (
    """
    CREATE TABLE expert_name (
        number INTEGER NOT NULL,
        folded TEXT NOT NULL,
        kind TEXT NOT NULL,
        claim_rank INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    INSERT INTO expert_name (folded, kind, claim_rank, articles)
    SELECT lower(expert.name), expert.kind, -count(DISTINCT claim_expert.article << 20 | claim_expert.claim),
        count(DISTINCT expert.article)
    FROM expert
    LEFT JOIN claim_expert ON claim_expert.article = expert.article AND claim_expert.expert = expert.position
    GROUP BY lower(expert.name), expert.kind
    """,
    "CREATE UNIQUE INDEX expert_name_by_folded ON expert_name (folded, kind)",
    "CREATE INDEX expert_name_by_claims ON expert_name (claim_rank, folded, kind)",
    # Anew, since it gets a column that is never empty. Spans alone are credentials without parts.
    """
    CREATE TABLE new_expert (
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        named BOOLEAN NOT NULL,
        credential TEXT,
        role TEXT,
        affiliation TEXT,
        credentials TEXT NOT NULL,
        mentions TEXT NOT NULL,
        name_number INTEGER NOT NULL,
        PRIMARY KEY (article, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE,
        FOREIGN KEY(name_number) REFERENCES expert_name (number)
    ) WITHOUT ROWID
    """,
    """
    INSERT INTO new_expert
    SELECT expert.article, expert.position, expert.id, expert.name, expert.kind, expert.named, expert.credential,
        expert.role, expert.affiliation, expert.credential_spans, expert.mentions, expert_name.number
    FROM expert JOIN expert_name ON expert_name.folded = lower(expert.name) AND expert_name.kind = expert.kind
    ORDER BY expert.article, expert.position
    """,
    "DROP TABLE expert",
    "ALTER TABLE new_expert RENAME TO expert",
    "CREATE INDEX expert_by_name ON expert (name_number)",
    "ALTER TABLE claim ADD COLUMN certainty TEXT DEFAULT 'neutral' NOT NULL",
    "ALTER TABLE claim ADD COLUMN via TEXT DEFAULT '[]' NOT NULL",
    "ALTER TABLE claim ADD COLUMN rule TEXT DEFAULT 'cue' NOT NULL",
    "ALTER TABLE claim ADD COLUMN score FLOAT",
    "ALTER TABLE claim ADD COLUMN chains TEXT DEFAULT '[]' NOT NULL",
    """
    CREATE TABLE non_response (
        article INTEGER NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        cue TEXT NOT NULL,
        speaker TEXT NOT NULL,
        experts TEXT NOT NULL,
        PRIMARY KEY (article, position),
        FOREIGN KEY(article) REFERENCES article (number) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE VIRTUAL TABLE expert_name_prefixes USING fts5(
        folded, content = 'expert_name', content_rowid = 'number',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = none, columnsize = 0
    )
    """,
    "INSERT INTO expert_name_prefixes (expert_name_prefixes) VALUES ('rebuild')",
    """
    CREATE TRIGGER expert_name_added AFTER INSERT ON expert_name BEGIN
        INSERT INTO expert_name_prefixes (rowid, folded) VALUES (new.number, new.folded);
    END
    """,
    """
    CREATE TRIGGER expert_name_removed BEFORE DELETE ON expert_name BEGIN
        INSERT INTO expert_name_prefixes (expert_name_prefixes, rowid, folded)
        VALUES ('delete', old.number, old.folded);
    END
    """,
    """
    CREATE TRIGGER expert_name_kept BEFORE UPDATE OF number, folded ON expert_name BEGIN
        SELECT raise(ABORT, 'the name under which experts stand never changes');
    END
    """,
    # What claims say and who says it. The number of a claim is that of its article and, in 16 bits, its place there.
    # It holds no texts: what it is to forget, it must be told word for word. Nor has it an index of beginnings, which
    # would be two and a half times its size.
    """
    CREATE VIRTUAL TABLE claim_prefixes USING fts5(
        content, names, content = '',
        tokenize = 'unicode61 remove_diacritics 2', detail = none, columnsize = 0
    )
    """,
    """
    INSERT INTO claim_prefixes (rowid, content, names)
    SELECT claim.article << 16 | claim.position,
        (
            SELECT group_concat(
                substr(
                    article_text.text,
                    json_extract(span.value, '$[0]') + 1,
                    json_extract(span.value, '$[1]') - json_extract(span.value, '$[0]')
                ),
                ' '
            )
            FROM json_each(claim.content) AS span
        ),
        (
            SELECT group_concat(expert.name, ' ')
            FROM claim_expert
            JOIN expert ON expert.article = claim_expert.article AND expert.position = claim_expert.expert
            WHERE claim_expert.article = claim.article AND claim_expert.claim = claim.position
        )
    FROM claim JOIN article_text ON article_text.article = claim.article
    WHERE claim.position < 1 << 16
    ORDER BY claim.article, claim.position
    """,
    # By the text alone can the index be told what to forget.
    """
    CREATE TRIGGER article_facts_kept BEFORE DELETE ON article_text
    WHEN EXISTS (SELECT 1 FROM expert WHERE article = old.article)
        OR EXISTS (SELECT 1 FROM claim WHERE article = old.article)
    BEGIN
        SELECT raise(ABORT, 'the facts of an article go before its text');
    END
    """,
)
