#include "widgets/item/issuedtext.h"

#include "models/search/searchwords.h"
#include "widgets/item/searchmarks.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/spaces.h"

#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

// Characters that are laid out at most: enough for the first lines in any window.
constexpr qsizetype kLookedAt = 4000;

} // namespace

IssuedText::IssuedText(QWidget *parent)
    : QWidget(parent)
    , m_words(new Label(Label::Size::Body, ColourRole::Text, this))
    , m_more(new LinkButton(this))
{
    m_words->setObjectName(u"issuedText"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more->setObjectName(u"wholeTextButton"_s);
    m_more->setWords(tr("Whole text")); // the button's width is needed before it is shown
    auto *column = new QVBoxLayout(this);
    keepSpaces(this, column, {14, 2, 0, 2}, 2);
    column->addWidget(m_words);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_whole = !m_whole;
        updateWords();
    });
    followChanges(this, {.words = [this] { updateWords(); }, .look = [this] { updateWords(); }});
}

void IssuedText::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        m_whole = false;
    }
    setVisible(!text.isEmpty());
    m_words->setAccessibleName(text);
    updateWords();
}

void IssuedText::setTerms(const QStringList &terms)
{
    if (terms == m_terms)
        return;
    m_terms = terms;
    updateWords();
}

void IssuedText::setLines(int lines)
{
    if (std::exchange(m_lines, lines) != lines)
        updateWords();
}

// Returns the first lines of the text and an ellipsis, or the whole text if it fits.
QString IssuedText::firstLines(const QString &whole, int width) const
{
    QString text = whole.left(kLookedAt);
    text.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(text, m_words->font());
    layout.beginLayout();
    // The last line leaves room for the “Whole text” button.
    for (int i = 0; i < m_lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(i + 1 < m_lines ? width : width - m_more->sizeHint().width());
    }
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const bool more = last.textStart() + last.textLength() < text.size();
    layout.endLayout();
    if (!more && whole.size() <= kLookedAt)
        return whole;
    const int end = last.textStart() + last.textLength();
    return whole.left(std::max(end - 2, last.textStart())).trimmed() + u'…';
}

// Returns the first lines, or, if they contain none of the terms searched for, the lines from the
// first match on.
QString IssuedText::shortened(int width) const
{
    QString first = firstLines(m_text, width);
    const auto found = Models::matchesIn(m_text, m_terms);
    if (found.isEmpty() || !Models::matchesIn(first, m_terms).isEmpty())
        return first;
    return firstLines(u'…' + m_text.mid(placeBefore(m_text, found.first().begin)), width);
}

void IssuedText::updateWords()
{
    const int room = width() - layout()->contentsMargins().left() - 2;
    const QString begun = m_text.isEmpty() ? QString()
                                           : shortened(std::max(room, scaled(this, 80)));
    const QString shown = m_whole ? m_text : begun;
    m_words->setTextFormat(m_terms.isEmpty() ? Qt::PlainText : Qt::RichText);
    m_words->setText(m_terms.isEmpty() ? shown : markedText(shown, m_terms, palette()));
    m_more->setVisible(begun != m_text);
    m_more->setWords(m_whole ? tr("Less text") : tr("Whole text"));
    QMargins margins = layout()->contentsMargins();
    margins.setBottom(scaled(this, 2) + (m_whole ? m_more->sizeHint().height() : 0));
    layout()->setContentsMargins(margins);
    placeMore();
}

// Places the button at the end of the last line, or below the whole text.
void IssuedText::placeMore()
{
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(width() - size.width(), height() - size.height(), size.width(),
                        size.height());
    m_more->raise();
}

void IssuedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, scaled(this, 3), height()),
                     colour(palette(), ColourRole::FieldBorder));
}

void IssuedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateWords();
    placeMore();
}

} // namespace Widgets
