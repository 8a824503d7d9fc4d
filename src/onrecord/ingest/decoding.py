"""Turn bytes from outside into characters."""

import codecs
import re

from charset_normalizer import from_bytes

from onrecord.domain.errors import InputError

MOST_BYTES = 20_000_000

# In the order in which they are tried: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# First bytes (https://www.iana.org/assignments/media-types and the formats' own specifications).
SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a sound, film or WebP file"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film file"),
    (b"\x1aE\xdf\xa3", "a film file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
TEXT_CONTROLS = b"\t\n\v\f\r\x07\x08\x1b"
CONTROLS = bytes(each for each in range(0x20) if each not in TEXT_CONTROLS)
# A text with an odd stray control is still a text.
MOST_CONTROLS = 0.01
# In UTF-16 without a mark every other byte of a Western text is 0.
NUL_SHARE = 0.4

DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
DECLARED_WITHIN = 4096
# Pages that declare these mean Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
WINDOWS_1252 = "windows-1252"
LATIN_LABELS = frozenset({"ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "cp1252"})
# Texts in Western languages have fewer bytes than this beyond ASCII, those in other scripts have more.
WESTERN_SHARE = 0.12
# Broken UTF-8 has so many good sequences for each bad one; other encodings have next to none.
GOOD_PER_BAD = 10
SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
SAMPLE = 100_000


def decode(data: bytes, name: str) -> str:
    """Decode a text: by its byte order mark, as UTF-8, by what a page declares, or by a guess.

    The guess leans to Windows-1252, the usual one of old English texts. Bytes that are in no encoding become U+FFFD.
    Raises InputError naming `name` where the data is empty, larger than MOST_BYTES, or no text.
    """
    if not data:
        raise InputError(name, "is empty")
    if len(data) > MOST_BYTES:
        raise InputError(name, f"is larger than {MOST_BYTES // 1_000_000} MB, more than an article can be")
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    unmarked = _encoding_without_mark(data)
    if unmarked:
        return data.decode(unmarked, "replace")
    kind = _binary_kind(data)
    if kind:
        raise InputError(name, f"is {kind}, not a text; convert it to text first")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_by_guess(data)


def _encoding_without_mark(data: bytes) -> str | None:
    low, high = data[0::2], data[1::2]
    for encoding, text_bytes, nul_bytes in (("utf-16-le", low, high), ("utf-16-be", high, low)):
        if nul_bytes.count(0) > NUL_SHARE * len(nul_bytes) > 1 and text_bytes.count(0) <= MOST_CONTROLS * len(low):
            return encoding
    return None


def _binary_kind(data: bytes) -> str | None:
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            return kind
    controls = len(data) - len(data.translate(None, CONTROLS))
    return "a binary file" if controls > MOST_CONTROLS * len(data) else None


def _decode_by_guess(data: bytes) -> str:
    bad = data.decode("utf-8", "replace").count("\ufffd")
    if sum(1 for _ in SEQUENCE.finditer(data)) >= GOOD_PER_BAD * bad:
        return data.decode("utf-8", "replace")
    declared = _declared(data)
    if declared:
        return data.decode(declared, "replace")
    beyond_ascii = sum(byte >= 0x80 for byte in data[:SAMPLE])  # noqa: PLR2004 - where ASCII ends
    if beyond_ascii > WESTERN_SHARE * len(data[:SAMPLE]):
        best = from_bytes(data[:SAMPLE]).best()
        if best:
            return data.decode(best.encoding, "replace")
    # Its five unused bytes are C1 controls, as in Latin-1, and go when the text is cleaned.
    return data.decode(WINDOWS_1252, "replace")


def _declared(data: bytes) -> str | None:
    match = DECLARED.search(data[:DECLARED_WITHIN])
    if not match:
        return None
    label = match[1].decode("ascii", "replace").lower()
    if label in LATIN_LABELS:
        return WINDOWS_1252
    try:
        b"a".decode(label)
    except (LookupError, ValueError):
        return None
    # A page in UTF-16 could not have been read so far; one in UTF-8 would have been.
    return None if label.startswith("utf") else label
