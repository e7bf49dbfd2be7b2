"""Languages: which one is picked, and what its catalogue says."""

import pytest

from unionstats.locale import Language, pick_language, words


@pytest.mark.parametrize(
    ("option", "environ", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "ZH_TW"}, "zh"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_GB"}, "zh"),
        (None, {"LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, "en"),
        ("zh", {"LC_ALL": "en_GB.UTF-8"}, "zh"),
        ("en", {"LC_ALL": "zh_CN.UTF-8"}, "en"),
        ("fr", {"LC_ALL": "zh_CN.UTF-8"}, "zh"),
    ],
)
def test_the_option_comes_before_the_locale(
    option: str | None, environ: dict[str, str], language: str
) -> None:
    """Without a usable option the first variable that is set decides; any zh is Chinese."""
    assert pick_language(option, environ) is Language(language)


def test_english_is_the_source_and_chinese_the_catalogue() -> None:
    """English gives every message back; Chinese has one form for any number."""
    message = "{count} problem. `unionstats explain {code}` says what it means and how to fix it."
    messages = "{count} problems. `unionstats explain {code}` says what the first means and how to fix it."
    assert words(Language.EN).ngettext(message, messages, 1) == message
    assert words(Language.EN).ngettext(message, messages, 2) == messages
    translated = "共 {count} 个问题。运行 `unionstats explain {code}` 查看第一个问题的含义和改法。"
    assert {words(Language.ZH).ngettext(message, messages, n) for n in (1, 2)} == {translated}
    assert words(Language.ZH).info()["language"] == "zh"


def test_a_missing_catalogue_leaves_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged installation still checks figures."""
    monkeypatch.setattr("unionstats.locale.__file__", "/nowhere/__init__.py")
    assert words(Language.ZH).gettext("Options:") == "Options:"
