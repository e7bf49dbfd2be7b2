"""The message catalogues: complete, compiled, and in step with the sources."""

import re
from io import BytesIO

import pytest
from babel.messages.mofile import read_mo

from unionstats.diagnostics.codes import all_codes
from unionstats.locale import catalogue

FIELD = re.compile(r"\{[a-z_]*\}")
LATER = "run `python -m unionstats.locale.catalogue` and translate what it lists"


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_every_message_of_the_sources_is_translated(language: str) -> None:
    """No message is missing, empty or fuzzy, and none is left over."""
    committed = catalogue.read(language)
    sources = {message.id for message in catalogue.extracted() if message.id}
    assert {message.id for message in committed if message.id} == sources, LATER
    assert [message.id for message in catalogue.untranslated(committed)] == [], LATER


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_the_compiled_catalogue_is_that_of_the_source(language: str) -> None:
    """The `.mo` that is read at run time says what the `.po` says."""
    compiled = read_mo(BytesIO(catalogue.path_of(language, ".mo").read_bytes()))
    rebuilt = read_mo(BytesIO(catalogue.mo_bytes(language)))
    said = [{message.id: message.string for message in catalog} for catalog in (compiled, rebuilt)]
    assert said[0] == said[1], LATER


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_translations_have_the_fields_of_their_messages(language: str) -> None:
    """A field that is lost or misspelt in translation would lose a figure's name."""
    for message in catalogue.read(language):
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        for form, text in [(forms[-1], text) for text in said]:
            assert sorted(set(FIELD.findall(form))) == sorted(set(FIELD.findall(text))), form


@pytest.mark.parametrize("language", catalogue.LANGUAGES)
def test_no_message_has_a_sign_that_gbk_lacks(language: str) -> None:
    """A Chinese terminal in GBK shows every sentence of ours as it is."""
    for message in catalogue.read(language):
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        "".join((*forms, *said)).encode("gbk")


def test_the_texts_of_codes_are_in_the_catalogue() -> None:
    """A code whose text was not marked for translation would stay English."""
    messages = {message.id for message in catalogue.extracted()}
    for code in all_codes():
        for text in (code.title, code.message, code.hint, code.why, code.mend):
            assert not text or text in messages, f"{code.code}: {text!r} needs N_"


def test_updating_changes_nothing_that_is_up_to_date(tmp_path: pytest.TempPathFactory) -> None:
    """Updating twice gives the same bytes, translations kept."""
    committed = catalogue.path_of("zh").read_bytes()
    assert catalogue.po_bytes(catalogue.merged("zh")) == committed, LATER
