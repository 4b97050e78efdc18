"""Typed settings from the environment and `.env`. A wrong one stops the start with a line that names the variable."""

import re
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class SettingsError(Exception):
    """One line for a person: the variable, and what is wrong with it."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True)

    bot_token: SecretStr
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite:///data/mediahub.db"
    hub_chat_id: int | None = None
    organiser_ids: Annotated[tuple[int, ...], NoDecode] = ()
    timezone: str = "Europe/Minsk"
    language: Literal["ru", "be", "en"] = "ru"
    redis_url: str | None = None
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_port: int = Field(default=8080, ge=1, le=65535)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"
    metrics_port: int | None = Field(default=None, ge=1, le=65535)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value.get_secret_value()):
            raise ValueError("a token looks like 123456:ABC-def; @BotFather gives it")
        return value

    @field_validator("language", mode="before")
    @classmethod
    def _first_known(cls, value: object) -> object:
        """LANGUAGE is the desktop's own variable too, there a list of locales: `ru_RU:ru`."""
        found = [part[:2].lower() for part in str(value).split(":") if part[:2].lower() in {"ru", "be", "en"}]
        return found[0] if found else "ru"

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(
            r"(rediss?://[^/\s:]+(:[0-9]{1,5})?(/[0-9]+)?|unix:///.+)", value
        ):
            raise ValueError("give redis://host:6379/0")
        return value

    @field_validator("organiser_ids", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"there is no time zone {value!r}; try Europe/Minsk") from error
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        try:
            url = sa.make_url(value)
        except sa.exc.ArgumentError as error:
            raise ValueError("this is not a database address") from error
        is_file = url.drivername == "sqlite" and url.database not in {None, "", ":memory:"}
        if not is_file and url.drivername != "postgresql+psycopg":
            raise ValueError("give sqlite:///path or postgresql+psycopg://user:password@host/name")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _sendable(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("1 to 256 of A-Z a-z 0-9 _ -")
        return value

    @model_validator(mode="after")
    def _secret_webhook(self) -> Self:
        """Without the secret anybody could play Telegram."""
        if self.webhook_url and self.webhook_secret is None:
            raise ValueError("WEBHOOK_SECRET: needed together with WEBHOOK_URL")
        return self

    @field_validator("bot_api_url")
    @classmethod
    def _no_slash(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("an address starts with http:// or https://")
        return value.rstrip("/")


def load_settings(**overrides: object) -> Settings:
    """Raises SettingsError."""
    try:
        return Settings(**overrides)  # type: ignore[arg-type]  # by name
    except ValidationError as error:
        raise SettingsError("\n".join(_line(e["loc"], e["msg"]) for e in error.errors())) from error


def _line(place: tuple[int | str, ...], message: str) -> str:
    words = message.removeprefix("Value error, ")
    return f"{str(place[0]).upper()}: {words}" if place else words
