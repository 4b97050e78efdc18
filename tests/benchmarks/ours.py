"""`python -m tests.benchmarks.ours`: the bot as `python -m bot` runs it, but with no limit for replies.

The group keeps its own: 20 calls a minute.
"""

from math import inf

from bot.__main__ import run_until_stopped
from bot.pacing import Pace
from bot.settings import load_settings

if __name__ == "__main__":
    run_until_stopped(load_settings(), pace=Pace(overall=inf, chat=inf, jitter=0))
