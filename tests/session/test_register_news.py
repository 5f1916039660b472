"""What an import says of the register."""

from cjm_studio.document.queries import waves
from cjm_studio.session.register_news import news_words
from cjm_studio.storage.resting_file import read
from cjm_studio.wording.resources import sample_path


def test_new_answers_are_told_by_the_statuses_that_they_give() -> None:
    bank = read(sample_path("bank.cjm"))
    spring, autumn = (wave.id for wave in waves(bank))
    said = news_words(bank, {autumn}, "en")
    assert said == "open: 3, no proof of change: 3, resolved, to confirm: 1"
    assert news_words(bank, {spring}, "ru") == ""
