"""Pain rate: how often people name a pain at one stage, against the other stages."""

from dataclasses import dataclass

from cjm_studio.statistics.binomial import at_least


@dataclass(frozen=True, slots=True)
class PainRate:
    """The pain rate of a stage, its ratio to the others', and the chance of that at equal rates."""

    rate: float
    ratio: float | None
    p: float


def pain_rate(mentions: float, asked: float, *, other_mentions: float, other_asked: float) -> PainRate:
    """Compare the pain mentions of a stage with the other stages': a supporting reason, never a level.

    Units: people mentioning and people asked; p is one-sided; the ratio is None when the others name no pain.
    Errors: ValueError if nobody was asked or a count is negative.
    Source: conditional binomial test of two rates: at equal rates the mentions are
    Bin(all mentions, asked / all asked).
    """
    if not (asked > 0 and other_asked > 0 and mentions >= 0 and other_mentions >= 0):
        raise ValueError("pain rates need people asked and mentions of 0 and above")
    rate, other = mentions / asked, other_mentions / other_asked
    total, part = mentions + other_mentions, asked / (asked + other_asked)
    return PainRate(rate, rate / other if other > 0 else None, at_least(mentions, total, part))
