"""What workers do. The rooms are imported inside, by the workers that need them: the run itself stays light."""

from pipeline.batch.discover import load, reason
from pipeline.batch.results import FileTask, ReadAnswer, ReadTask, TellTask, Told
from pipeline.engine import Lost
from pipeline.ledger import digest
from pipeline.model.text import CleanText
from pipeline.wire import decode, encode


def read(task: ReadTask) -> ReadAnswer | Lost:
    """Reads and cleans one file. A file that is no longer what the plan saw is lost to this run."""
    from pipeline.batch.reading import read as read_file  # noqa: PLC0415  # see above

    try:
        data = load(task.file)
    except (OSError, ValueError) as error:
        return Lost(reason(error))
    if digest(data) != task.sha256:
        return Lost("the file changed while the run was reading")
    reading = read_file(task.name, data)
    return ReadAnswer(tuple((text.article_id, encode(text)) for text in reading.texts), reading.refused)


def tell(task: TellTask) -> bytes:
    """Extracts one article's records; gives a `Told` as bytes."""
    from pipeline.batch.article import tell as tell_article  # noqa: PLC0415  # see above

    return encode(tell_article(decode(CleanText, task.text), task.settings))


def extract(task: FileTask) -> tuple[Told, ...]:
    """What each article of a file tells."""
    from pipeline.batch.direct import extract as extract_file  # noqa: PLC0415  # see above

    return tuple(extract_file(str(task.file), task.file, task.settings))
