"""Bytes from outside."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.errors import InputError
from onrecord.ingest.decoding import MOST_BYTES, decode

ENGLISH = "\u201cNo,\u201d said Zo\xeb \u2013 the Zo\xeb\u2019s owner \u2013 \u201cit cost 5 \u20ac.\u201d "
RUSSIAN = "Министр сказал в понедельник, что мост будет открыт до конца года, если найдутся деньги. " * 5


@pytest.mark.parametrize(
    "data",
    [
        ENGLISH.encode(),
        ENGLISH.encode("utf-8-sig"),
        ENGLISH.encode("utf-16"),
        ENGLISH.encode("utf-32"),
        b"\xfe\xff" + ENGLISH.encode("utf-16-be"),
        ENGLISH.encode("utf-16-le"),
        ENGLISH.encode("utf-16-be"),
        ENGLISH.encode("windows-1252"),
        b'<meta charset="iso-8859-1">' + ENGLISH.encode("windows-1252"),
    ],
)
def test_the_usual_encodings_are_known(data: bytes) -> None:
    assert decode(data, "a.txt").endswith(ENGLISH)


def test_a_page_says_what_it_is_encoded_in() -> None:
    page = b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>'
    assert decode(page + "Мост".encode("windows-1251"), "a.html").endswith("Мост")
    assert decode(b'<meta charset="no-such">' + "Zo\xeb".encode("windows-1252"), "a.html").endswith("Zo\xeb")
    assert decode(b'<meta charset="utf-8">' + "Zo\xeb".encode("windows-1252"), "a.html").endswith("Zo\xeb")


def test_other_scripts_are_guessed() -> None:
    assert decode(RUSSIAN.encode("windows-1251"), "a.txt") == RUSSIAN


def test_a_slip_in_utf_8_is_a_slip() -> None:
    assert decode(ENGLISH.encode() * 20 + b"\x93", "a.txt") == ENGLISH * 20 + "\ufffd"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 ...", "is a PDF document, not a text; convert it to text first"),
        (b"PK\x03\x04\x14\x00", "is a ZIP archive or an office document, not a text; convert it to text first"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG image, not a text; convert it to text first"),
        (b"\x7fELF\x02\x01", "is a program, not a text; convert it to text first"),
        (b"abc\x00\x01\x02", "is a binary file, not a text; convert it to text first"),
        (b"a" * (MOST_BYTES + 1), "is larger than 20 MB, more than an article can be"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name_and_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "thing")
    assert (caught.value.name, caught.value.reason) == ("thing", reason)


def test_a_stray_control_does_not_make_a_text_binary() -> None:
    assert decode(b"a\x00" + b"word " * 100, "a.txt").startswith("a\x00word")


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(decode(data, "x"), str)
