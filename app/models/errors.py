"""The one error that a person of the office reads."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate looks for this name
    """Mark `text` for translation in `context`; gives `text` back unchanged."""
    del context
    return text


class OfficeError(Exception):
    """A fault of the office's data, file or input, told in one sentence.

    `template` is the English sentence with `{placeholders}`, `params` fills them; the window and
    the command translate the template before filling it. `field` names the form field at fault,
    where there is one.
    """

    def __init__(self, template: str, *, field: str = "", **params: object) -> None:
        super().__init__(template)
        self.template = template
        self.field = field
        self.params = params

    def __str__(self) -> str:
        return self.template.format(**self.params)
