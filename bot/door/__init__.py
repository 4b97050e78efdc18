"""The door: how updates come in, and how nothing is lost or has its effect twice."""

from bot.door.receiver import Door as Door
