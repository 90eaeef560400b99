#include "widgets/item/itemhead.h"

#include "domain/plan/itempath.h"
#include "domain/plan/limits.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "models/search/searchwords.h"
#include "widgets/item/issuedtext.h"
#include "widgets/item/searchmarks.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/fields/valueedit.h"
#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using System::Error;

namespace Widgets {

ItemHead::ItemHead(PlanDocument *document, UnstoredFields *unstored, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_unstored(unstored)
    , m_placeRow(new QWidget(this))
    , m_place(new QHBoxLayout(m_placeRow))
    , m_title(new Label(Label::Size::Title, ColourRole::Text, this))
    , m_unstoredHint(new Label(Label::Size::Small, ColourRole::MissedText, this))
    , m_titleEdit(new ValueEdit(this))
    , m_pencil(new QToolButton(this))
    , m_text(new IssuedText(this))
    , m_origin(new LinkButton(this))
{
    m_title->setObjectName(u"titleLabel"_s);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_titleEdit->setObjectName(u"titleEdit"_s);
    m_titleEdit->setClosesByEscape(true);
    m_titleEdit->setLongest(kLongestTitle);
    m_titleEdit->hide();
    m_unstoredHint->setObjectName(u"titleUnstoredHint"_s);
    m_unstoredHint->setWordWrap(true);
    m_pencil->setObjectName(u"editTitleButton"_s);
    m_pencil->setAutoRaise(true);
    m_pencil->setFocusPolicy(Qt::StrongFocus);
    m_origin->setObjectName(u"originButton"_s);

    auto *title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_titleEdit, 1);
    title->addWidget(m_pencil, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_placeRow);
    column->addLayout(title);
    column->addWidget(m_unstoredHint);
    column->addWidget(m_text);
    column->addWidget(m_origin, 0, Qt::AlignLeft);
    keepSpaces(this, column, {}, 3);
    keepSpaces(this, m_place, {}, 4);
    keepSpaces(this, title, {}, 4);
    connectParts();
    m_pencil->setIcon(icon(u"edit"_s));
    updateWords();
    fitText();
    followChanges(this, {.words = [this] { updateWords(); }, .look = [this] { fitText(); }});
}

void ItemHead::connectParts()
{
    connect(m_origin, &QPushButton::clicked, this, [this] { emit originActivated(m_originNode); });
    connect(m_pencil, &QToolButton::clicked, this, [this] { setEditing(true); });
    connect(m_titleEdit, &ValueEdit::begun, this,
            [this] { m_replaced = m_document->fieldTexts({m_node}, Field::Title); });
    connect(m_titleEdit, &QLineEdit::textEdited, this, [this] { m_unstored->setTyping(draft()); });
    connect(m_titleEdit, &ValueEdit::committed, this, &ItemHead::store);
    connect(m_titleEdit, &ValueEdit::restored, this, [this] {
        giveUp();
        setEditing(false);
    });
    connect(m_titleEdit, &ValueEdit::left, this, [this] {
        if (!m_titleEdit->hasTyped())
            giveUp();
        setEditing(m_titleEdit->hasTyped());
    });
    connect(m_unstored, &UnstoredFields::changed, this, &ItemHead::markUnstored);
    connect(m_unstored, &UnstoredFields::stored, this,
            [this](const QList<NodeId> &nodes, Field field) {
                if (nodes != QList<NodeId>{m_node} || field != Field::Title)
                    return;
                m_titleEdit->showValue();
                setEditing(false);
            });
    connect(m_document, &PlanDocument::nodeChanged, this, [this](const OutlineNode *node) {
        if (node->id() == m_node)
            refresh();
    });
}

const OutlineNode *ItemHead::shown() const
{
    return m_document->outline().find(m_node);
}

void ItemHead::setNode(NodeId node)
{
    if (node != m_node) {
        rememberTyped();
        m_node = node;
        m_titleEdit->showValue();
        setEditing(false);
    }
    showPlace();
    showOrigin();
    refresh();
    if (const auto waiting = m_unstored->waiting({m_node}, Field::Title);
        waiting && m_titleEdit->isHidden()) {
        setEditing(true);
        m_titleEdit->setTyped(waiting->text);
        m_replaced = waiting->replaced;
    }
    markUnstored();
}

FieldDraft ItemHead::draft() const
{
    return {{m_node}, Field::Title, m_titleEdit->text(), m_replaced};
}

// Marks the typed title if it could not be stored, so that it is tried again later.
void ItemHead::rememberTyped()
{
    if (m_titleEdit->isVisibleTo(this) && m_titleEdit->hasTyped())
        m_unstored->add(draft(), Error::Reason::Failed);
}

void ItemHead::giveUp()
{
    m_unstored->drop({m_node}, Field::Title);
}

void ItemHead::markUnstored()
{
    const bool unstored = m_unstored->waiting({m_node}, Field::Title).has_value();
    m_titleEdit->setUnstored(unstored);
    m_unstoredHint->setVisible(unstored);
}

// Shows one line of the issued text instead of two in compact and narrow windows.
void ItemHead::fitText()
{
    m_text->setLines(densityOf(this) == Density::Roomy ? 2 : 1);
}

void ItemHead::setPlaceShown(bool shown)
{
    m_placeRow->setVisible(shown);
}

void ItemHead::setTitleLines(int lines)
{
    if (m_title->elides() == (lines > 0))
        return;
    m_title->setMostLines(lines);
    showTitle();
}

void ItemHead::setTextShown(bool shown)
{
    if (std::exchange(m_textIsShown, shown) != shown)
        refresh();
}

void ItemHead::commit()
{
    if (m_titleEdit->isVisibleTo(this))
        m_titleEdit->commit();
}

void ItemHead::refresh()
{
    const OutlineNode *node = shown();
    if (!node)
        return;
    showTitle();
    m_titleEdit->setValue(node->node().title);
    m_text->setText(m_textIsShown ? node->node().text : QString());
    m_pencil->setVisible(!node->isSection() && !m_document->isReadOnly()
                         && m_titleEdit->isHidden());
}

// Shows the sections that the node stands in, each as a link, and the node's own number; of one
// without a number nothing, as its title stands below.
void ItemHead::showPlace()
{
    QStringList path;
    for (const OutlineNode *one = shown(); one && !one->isRoot(); one = one->parent())
        path.append(
            u"%1 %2 %3"_s.arg(qint64(one->id())).arg(Models::nodeName(one), one->heading()));
    if (std::exchange(m_path, path) == path)
        return;
    while (QLayoutItem *item = m_place->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // while a menu is open, deleteLater() takes effect only after it
            widget->deleteLater();
        }
        delete item;
    }
    const OutlineNode *node = shown();
    if (!node)
        return;
    QList<const OutlineNode *> above;
    for (const OutlineNode *one = node->parent(); one && !one->isRoot(); one = one->parent())
        above.prepend(one);
    const bool isNumbered = !pathOf(node).section(u'/', -1).startsWith(u'#');
    for (const OutlineNode *one : above) {
        auto *link = new LinkButton(this, LinkButton::Ink::Secondary);
        link->setWords(one->heading());
        connect(link, &QPushButton::clicked, this,
                [this, id = one->id()] { emit nodeActivated(id); });
        m_place->addWidget(link);
        if (one == above.last() && !isNumbered)
            break;
        auto *arrow = new Label(Label::Size::Small, ColourRole::Faint, this);
        arrow->setText(u">"_s);
        m_place->addWidget(arrow);
    }
    auto *own = new Label(Label::Size::Small, ColourRole::Secondary, this);
    own->setObjectName(u"ownPlace"_s);
    own->setText(isNumbered ? Models::nodeName(node) : QString());
    m_place->addWidget(own, 1);
}

void ItemHead::showOrigin()
{
    const auto origin = m_document->originOf(m_node);
    if (!origin)
        qWarning("%s", qUtf8Printable(origin.error().detail));
    const bool isThere = origin && *origin;
    m_origin->setVisible(isThere);
    if (!isThere)
        return;
    m_originNode = (*origin)->node;
    m_origin->setWords(tr("Carried over from %1: %2")
                           .arg(QString::number((*origin)->plan.year), (*origin)->heading));
}

void ItemHead::setEditing(bool editing)
{
    m_titleEdit->setVisible(editing);
    m_title->setVisible(!editing);
    if (editing) {
        m_pencil->hide();
        m_titleEdit->setFocus();
        const int length = int(m_titleEdit->text().size());
        m_titleEdit->setSelection(length, -length); // the cursor is at the start, which is shown
    } else {
        refresh();
    }
}

QWidget *ItemHead::editTitle()
{
    const OutlineNode *node = shown();
    if (!node || node->isSection() || m_document->isReadOnly())
        return nullptr;
    setEditing(true);
    return m_titleEdit;
}

void ItemHead::setTerms(const QStringList &terms)
{
    m_text->setTerms(terms);
    if (std::exchange(m_terms, terms) != terms)
        showTitle();
}

// Shows the title; the search terms in it are marked unless it is cut to one line.
void ItemHead::showTitle()
{
    const OutlineNode *node = shown();
    if (!node)
        return;
    const QString title = node->isSection() ? node->heading() : node->node().title;
    const bool marks = !m_title->elides() && !Models::matchesIn(title, m_terms).isEmpty();
    m_title->setTextFormat(marks ? Qt::RichText : Qt::PlainText);
    m_title->setText(marks ? markedText(title, m_terms, palette()) : title);
    m_title->setAccessibleName(title);
    m_title->setTextInteractionFlags(m_title->elides() ? Qt::NoTextInteraction
                                                       : Qt::TextSelectableByMouse
                                                             | Qt::TextSelectableByKeyboard);
}

void ItemHead::store(const QString &typed)
{
    if (!shown())
        return; // the node may come back: the typed title is kept
    const auto stored = m_document->setField({m_node}, Field::Title, typed, m_replaced);
    if (!isSettled(stored))
        m_unstored->add(draft(), stored.error().reason);
    tellFailure(this, stored);
    if (isSettled(stored)) {
        giveUp();
        m_titleEdit->showValue();
        setEditing(false);
    }
}

void ItemHead::updateWords()
{
    m_pencil->setToolTip(tr("Edit the title"));
    m_pencil->setAccessibleName(tr("Edit the title"));
    m_titleEdit->setAccessibleName(tr("Title"));
    m_unstoredHint->setText(
        tr("The title is not stored. Press Enter there to try again, or Esc to go "
           "back to what is stored."));
    markUnstored();
    showPlace();
    showOrigin();
}

} // namespace Widgets
