"""A wrong setting stops the start with a line that names the variable."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings

GOOD = {"_env_file": None, "bot_token": "42:TOKEN"}


def test_only_the_token_is_required(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BOT_TOKEN", raising=False)
    with pytest.raises(SettingsError, match="BOT_TOKEN"):
        load_settings(_env_file=None)
    settings = load_settings(**GOOD)
    assert (settings.timezone, settings.language, settings.database_url) == (
        "Europe/Minsk",
        "ru",
        "sqlite:///data/mediahub.db",
    )


def test_organisers_are_separated_by_commas() -> None:
    assert load_settings(**GOOD, organiser_ids="1, 22,").organiser_ids == (1, 22)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TIMEZONE", "Mars/Base"),
        ("ORGANISER_IDS", "1,anna"),
        ("HUB_CHAT_ID", "media-hub"),
        ("DATABASE_URL", "mysql://root@host/db"),
        ("DATABASE_URL", "not an address"),
        ("DATABASE_URL", "sqlite://"),
        ("DATABASE_URL", "sqlite:///:memory:"),
        ("BOT_API_URL", "api.telegram.org"),
        ("BOT_TOKEN", "my token"),
        ("REDIS_URL", "foo"),
        ("REDIS_URL", "redis://host:port"),
        ("WEBHOOK_PORT", "70000"),
        ("LOG_FORMAT", "xml"),
        ("WEBHOOK_SECRET", "a b"),
    ],
)
def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv("BOT_TOKEN", "42:TOKEN")
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError, match=f"^{variable}: "):
        load_settings(_env_file=None)


@pytest.mark.parametrize(
    ("desktop", "language"), [("ru_RU:ru", "ru"), ("en_US:en", "en"), ("de:be_BY", "be"), ("de_DE", "ru")]
)
def test_a_desktops_own_language_is_no_mistake(
    monkeypatch: pytest.MonkeyPatch, desktop: str, language: str
) -> None:
    monkeypatch.setenv("LANGUAGE", desktop)
    assert load_settings(**GOOD).language == language


def test_the_example_names_every_setting() -> None:

    example = Path(__file__).parents[2].joinpath(".env.example").read_text(encoding="utf-8")
    named = {
        line.partition("=")[0].lower() for line in example.splitlines() if "=" in line and line[0] != "#"
    }
    assert named == set(Settings.model_fields)


def test_the_token_is_not_printed() -> None:
    assert "TOKEN" not in repr(load_settings(**GOOD))


def test_a_webhook_without_a_secret_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"^WEBHOOK_SECRET: "):
        load_settings(**GOOD, webhook_url="https://hub.example/bot")
