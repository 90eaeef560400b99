#include "widgets/window/tree/writingline.h"

#include "domain/plan/outlineedits.h"
#include "domain/plan/outlinewriting.h"
#include "domain/text/sentences.h"
#include "models/plandocument.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/lengths.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/tree/plantreeview.h"

#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr int kLongestPaste = 200000;          // most characters that are pasted at once
constexpr qsizetype kLongestShownHeading = 24; // most characters of a row's heading in a sentence

// At 100 % text.
constexpr qreal kEdge = 14;
constexpr qreal kNumberWidth = 20;

bool holdsLines(const QString &words)
{
    return std::ranges::any_of(words, [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator
               || c == QChar::ParagraphSeparator;
    });
}

} // namespace

WritingEdit::WritingEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(kLongestPaste);
    // Only pasted or dropped text contains line ends; it is entered at once.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &words) {
        if (holdsLines(words))
            emit entered();
    });
}

bool WritingEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool larger = key->key() == Qt::Key_Backtab
                            || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::ShiftModifier);
        const bool smaller = key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier;
        if (larger || smaller) {
            emit levelChosen(larger ? -1 : 1);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void WritingEdit::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_preedit.isEmpty())
            emit entered();
        else
            takeInPreedit();
    } else if (key == Qt::Key_Escape) {
        emit left();
    } else if ((key == Qt::Key_Up || key == Qt::Key_Down) && event->modifiers() == Qt::NoModifier) {
        emit rowWanted(key == Qt::Key_Up ? -1 : 1);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void WritingEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit.follow(*event);
    QLineEdit::inputMethodEvent(event);
}

WritingLine::WritingLine(Models::PlanDocument *document, PlanTreeView *tree, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_tree(tree)
    , m_number(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_words(new WritingEdit(this))
    , m_section(new LinkButton(this))
    , m_place(new Label(Label::Size::Small, ColourRole::Secondary, this, 1))
    , m_done(new LinkButton(this))
{
    setObjectName(u"writingLine"_s);
    m_number->setObjectName(u"nextNumberLabel"_s);
    m_words->setObjectName(u"nextRowEdit"_s);
    m_section->setObjectName(u"nextSectionButton"_s);
    m_place->setObjectName(u"nextPlaceLabel"_s);
    m_done->setObjectName(u"writingDoneButton"_s);
    setFocusProxy(m_words);
    arrange();
    connect(m_words, &WritingEdit::entered, this, &WritingLine::write);
    connect(m_words, &WritingEdit::levelChosen, this,
            [this](int steps) { chooseLevel(m_level + steps); });
    connect(m_words, &WritingEdit::rowWanted, this, [this](int steps) {
        const QModelIndex at = m_tree->currentIndex();
        m_tree->selectRow(steps < 0 ? m_tree->indexAbove(at) : m_tree->indexBelow(at));
    });
    connect(m_words, &WritingEdit::left, this, [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    connect(m_section, &QPushButton::clicked, this, &WritingLine::beginSection);
    connect(m_done, &QPushButton::clicked, this, &WritingLine::ended);
    connect(m_tree, &PlanTreeView::currentNodeChanged, this, &WritingLine::begin);
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); },
                         .look =
                             [this] {
                                 if (isVisible())
                                     refresh();
                             }});
}

void WritingLine::arrange()
{
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->setSpacing(2); // the field has a margin of its own as well
    row->addWidget(m_number);
    row->addWidget(m_words, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_section);
    below->addWidget(m_place, 1);
    below->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addLayout(below);
}

// Begins anew after the current row of the tree, at the usual place for a next one.
void WritingLine::begin()
{
    if (m_isWriting)
        return;
    m_after = m_tree->currentNode();
    m_level = usualPlaceAfter(m_document->outline(), m_document->outline().find(m_after));
    refresh();
}

void WritingLine::commit()
{
    m_words->takeInPreedit();
    if (!m_words->text().trimmed().isEmpty())
        write();
}

void WritingLine::write()
{
    m_words->takeInPreedit();
    const QString words = m_words->text();
    if (words.trimmed().isEmpty())
        return;
    const Outline &outline = m_document->outline();
    const auto edit = linesWritten(outline, outline.find(m_after), m_level, words);
    const QScopedValueRollback writing(m_isWriting, true);
    const auto stored = edit ? m_document->apply(*edit) : System::Result<void>(edit.error());
    if (!stored) {
        // On one line: line ends would be entered again at once.
        m_words->setText(words.simplified());
        tellFailure(this, stored.error());
        return;
    }
    m_words->clear();
    const auto &last = std::get<SubtreeChange>(m_document->lastStored().last());
    m_tree->selectNode(last.to->nodes.last().id);
    m_isWriting = false;
    begin();
    m_words->setFocus(Qt::OtherFocusReason);
}

void WritingLine::chooseLevel(int level)
{
    const Outline &outline = m_document->outline();
    const auto places = placesAfter(outline, outline.find(m_after));
    m_level = std::clamp(level, 0, int(places.size()) - 1);
    refresh();
}

void WritingLine::beginSection()
{
    const Outline &outline = m_document->outline();
    const auto places = placesAfter(outline, outline.find(m_after));
    const auto section = std::ranges::find(places, NodeKind::Section, &WritingPlace::kind);
    if (section != places.end())
        chooseLevel(int(section - places.begin()));
    m_words->setFocus(Qt::OtherFocusReason);
}

int WritingLine::depth() const
{
    const Outline &outline = m_document->outline();
    const auto places = placesAfter(outline, outline.find(m_after));
    int depth = 0;
    const OutlineNode *under = outline.find(
        places[std::min(m_level, int(places.size()) - 1)].under);
    for (; under; under = under->parent())
        depth += under->isRoot() ? 0 : 1;
    return depth;
}

// Shows the number and level of the next row and, if it is not the last, the row that it comes
// after.
void WritingLine::refresh()
{
    const Outline &outline = m_document->outline();
    const OutlineNode *after = outline.find(m_after);
    const auto places = placesAfter(outline, after);
    m_level = std::clamp(m_level, 0, int(places.size()) - 1);
    const auto &[kind, under, row] = places[m_level];
    const OutlineNode *above = under == NodeId{} ? outline.root() : outline.find(under);
    const bool isSection = kind == NodeKind::Section;
    m_number->setText(numberForAdded(outline, above, row, kind));
    m_number->setFixedWidth(
        std::max(scaled(this, isSection ? 0 : kNumberWidth), m_number->sizeHint().width()));
    QFont font = this->font();
    font.setBold(isSection);
    m_words->setFont(font);
    m_words->setPlaceholderText(isSection ? tr("The section's heading …") : tr("The next item …"));
    m_words->setAccessibleName(isSection ? tr("Heading of the next section") : tr("Next item"));
    const bool isLast = !after || outline.nodes().last() == after;
    m_place->setText(isLast ? QString()
                            : tr("It comes after “%1”.")
                                  .arg(Domain::inBrief(after->heading(), kLongestShownHeading)));
    const int edge = scaled(this, kEdge);
    static_cast<QVBoxLayout *>(layout())->itemAt(0)->layout()->setContentsMargins(
        scaled(this, kTreeIndentation) * depth(), 0, 0, 0);
    layout()->setContentsMargins(edge, scaled(this, 4), edge, scaled(this, 6));
}

void WritingLine::retranslate()
{
    m_section->setWords(tr("+ Add a section"));
    m_done->setWords(tr("Done writing"));
    if (isVisible())
        refresh();
}

void WritingLine::paintEvent(QPaintEvent *)
{
    paintPanel(this);
}

} // namespace Widgets
