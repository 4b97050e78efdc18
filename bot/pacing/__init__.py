"""Whose call to Telegram goes next, and how often Telegram may be called."""

from bot.pacing.dispatcher import Pacer as Pacer
from bot.pacing.dispatcher import Waiting as Waiting
from bot.pacing.limits import UNLIMITED as UNLIMITED
from bot.pacing.limits import Pace as Pace
