#include "widgets/item/itemform.h"

#include "domain/plan/rules.h"
#include "domain/text/difficultywords.h"
#include "models/editwords.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/rowwords.h"
#include "widgets/item/deadlineedit.h"
#include "widgets/item/difficultyedit.h"
#include "widgets/item/namesedit.h"
#include "widgets/item/status/canceldialog.h"
#include "widgets/item/status/finishdialog.h"
#include "widgets/item/status/statuscombo.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/fields/percentedit.h"
#include "widgets/kit/label.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/cutwords.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/icons.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::OpenPlan;
using Models::PlanDocument;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kNarrowestField = 104;
constexpr qreal kGap = 10;
constexpr qreal kRowGap = 3;

constexpr qsizetype kMostNamed = 6; // most names of several selected items that are listed

NamesEdit::Names namesFrom(const OpenPlan *document, Result<QStringList> (OpenPlan::*ask)() const)
{
    return [document, ask] {
        const auto names = (document->*ask)();
        return names ? *names : QStringList(); // without completion the name can still be typed
    };
}

void name(Label *label, QWidget *field, const QString &words)
{
    if (label->text() == words && field->accessibleName() == words)
        return; // a screen reader would say it again
    label->setText(words);
    field->setAccessibleName(words);
}

} // namespace

ItemForm::ItemForm(PlanDocument *document, UnstoredFields *unstored, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_unstored(unstored)
    , m_grid(new QGridLayout(this))
    , m_owner(
          new NamesEdit(NamesEdit::Count::Several, namesFrom(document, &OpenPlan::people), this))
    , m_lead(
          new NamesEdit(NamesEdit::Count::One, namesFrom(document, &OpenPlan::departments), this))
    , m_supporting(new NamesEdit(NamesEdit::Count::Several,
                                 namesFrom(document, &OpenPlan::departments), this))
    , m_deadline(new DeadlineEdit(this))
    , m_difficulty(new DifficultyEdit(this))
    , m_wholeDifficulty(new Label(Label::Size::Small, ColourRole::Secondary, this, 3))
    , m_status(new StatusCombo(this))
    , m_percent(new PercentEdit(this))
    , m_statusLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_percentLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_detailLabel(new Label(Label::Size::Body, ColourRole::Secondary, this))
    , m_detail(new QWidget(this))
    , m_statusHint(new Label(Label::Size::Body, ColourRole::Text, m_detail))
    , m_correct(new QToolButton(m_detail))
    , m_unstoredHint(new Label(Label::Size::Small, ColourRole::MissedText, this))
{
    makeParts();
    makeRows();
    connectParts();
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); },
                         .look =
                             [this] {
                                 m_leastForTwo = 0;
                                 arrange();
                                 updateColumns();
                             },
                         .size = [this] { updateColumns(); }});
}

void ItemForm::makeParts()
{
    m_owner->setObjectName(u"ownerEdit"_s);
    m_lead->setObjectName(u"leadEdit"_s);
    m_supporting->setObjectName(u"supportingEdit"_s);
    m_deadline->setObjectName(u"deadlineEdit"_s);
    m_status->setObjectName(u"statusChooser"_s);
    m_percent->setObjectName(u"percentEdit"_s);
    m_statusHint->setObjectName(u"statusHint"_s);
    m_wholeDifficulty->setObjectName(u"wholeDifficulty"_s);
    m_difficulty->installEventFilter(this);
    m_unstoredHint->setObjectName(u"unstoredHint"_s);
    m_unstoredHint->setWordWrap(true);
    for (QWidget *field : std::initializer_list<QWidget *>{
             m_owner, m_lead, m_supporting, m_deadline, m_difficulty, m_status, m_percent})
        field->setProperty("quiet", true); // the style draws a quiet field as a line
    m_statusHint->setWordWrap(true);
    m_statusHint->installEventFilter(this);
    m_correct->setObjectName(u"correctStatusButton"_s);
    m_correct->setAutoRaise(true);
    m_correct->setIcon(icon(u"edit"_s));
    m_correct->setFocusPolicy(Qt::StrongFocus);
    auto *detail = new QHBoxLayout(m_detail);
    detail->setContentsMargins(0, 0, 0, 0);
    detail->addWidget(m_statusHint, 1);
    detail->addWidget(m_correct, 0, Qt::AlignTop);
    m_statusLabel->setBuddy(m_status);
    m_percentLabel->setBuddy(m_percent);
    m_detailLabel->setBuddy(m_correct);
    for (Label *label : {m_statusLabel, m_percentLabel, m_detailLabel})
        label->setWordWrap(true);
}

// Makes the text fields, each with its label.
void ItemForm::makeRows()
{
    for (const auto &[field, edit] : {std::pair<Field, ValueEdit *>{Field::Owners, m_owner},
                                      {Field::LeadDepartment, m_lead},
                                      {Field::SupportingDepartments, m_supporting},
                                      {Field::Deadline, m_deadline},
                                      {Field::Difficulty, m_difficulty}}) {
        auto *label = new Label(Label::Size::Body, ColourRole::Secondary, this);
        label->setBuddy(edit);
        label->setWordWrap(true);
        edit->setLongest(longestOf(field));
        const Row row{field, edit, label};
        m_rows.append(row);
        connect(edit, &ValueEdit::begun, this, [this, row] { begin(row); });
        connect(edit, &QLineEdit::textEdited, this,
                [this, row] { m_unstored->setTyping(draftOf(row)); });
        connect(edit, &ValueEdit::committed, this,
                [this, row](const QString &typed) { store(row, typed); });
        connect(edit, &ValueEdit::emptied, this, [this, row] { store(row, {}); });
        connect(edit, &ValueEdit::restored, this, [this, row] { giveUp(row); });
        connect(edit, &ValueEdit::left, this, [this, row] {
            if (!row.edit->hasTyped())
                giveUp(row);
        });
    }
}

// The row of a field for words.
const ItemForm::Row &ItemForm::rowOf(Field field) const
{
    return *std::ranges::find(m_rows, field, &Row::field);
}

void ItemForm::connectParts()
{
    connect(m_deadline, &QLineEdit::textChanged, this, &ItemForm::showDeadlineHint);
    connect(m_difficulty, &QLineEdit::textChanged, this, &ItemForm::showWholeDifficulty);
    connect(m_status, &StatusCombo::chosen, this, &ItemForm::chooseStatus);
    connect(m_correct, &QToolButton::clicked, this, &ItemForm::correctDetail);
    connect(m_percent, &PercentEdit::begun, this,
            [this] { m_replaced[Field::Status] = m_document->fieldTexts(m_nodes, Field::Status); });
    connect(m_percent, &PercentEdit::committed, this, &ItemForm::storePercent);
    connect(m_document, &PlanDocument::nodeChanged, this, &ItemForm::follow);
    connect(m_unstored, &UnstoredFields::changed, this, &ItemForm::markUnstored);
    connect(m_unstored, &UnstoredFields::stored, this,
            [this](const QList<NodeId> &nodes, Field field) {
                for (const Row &row : m_rows) {
                    if (nodes == m_nodes && row.field == field)
                        row.edit->showValue();
                }
            });
}

void ItemForm::setNodes(const QList<NodeId> &nodes)
{
    if (nodes != m_nodes) {
        rememberTyped();
        m_nodes = nodes;
        m_replaced.clear();
        for (const Row &row : m_rows)
            row.edit->showValue();
        m_percent->restore();
        refresh();
        recallTyped();
        markUnstored();
    } else {
        refresh();
    }
}

void ItemForm::begin(const Row &row)
{
    m_replaced[row.field] = m_document->fieldTexts(m_nodes, row.field);
}

FieldDraft ItemForm::draftOf(const Row &row) const
{
    return {m_nodes, row.field, row.edit->text(), m_replaced.value(row.field)};
}

// Marks the typed values that could not be stored, so that they are tried again later.
void ItemForm::rememberTyped()
{
    for (const Row &row : m_rows) {
        if (row.edit->hasTyped())
            m_unstored->add(draftOf(row), Error::Reason::Failed);
    }
}

void ItemForm::recallTyped()
{
    for (const Row &row : m_rows) {
        if (const auto waiting = m_unstored->waiting(m_nodes, row.field)) {
            row.edit->setTyped(waiting->text);
            m_replaced[row.field] = waiting->replaced;
        }
    }
}

void ItemForm::giveUp(const Row &row)
{
    m_replaced.remove(row.field);
    m_unstored->drop(m_nodes, row.field);
}

// Colours the fields with unstored values and says so in words below the fields.
void ItemForm::markUnstored()
{
    QStringList names;
    for (const Row &row : m_rows) {
        const bool unstored = m_unstored->waiting(m_nodes, row.field).has_value();
        row.edit->setUnstored(unstored);
        if (unstored)
            names.append(row.label->text());
    }
    m_unstoredHint->setVisible(!names.isEmpty());
    m_unstoredHint->setText(
        tr("Not stored: %1. Press Enter there to try again, or Esc to go back to what is stored.")
            .arg(locale().createSeparatedList(names)));
    if (!names.isEmpty())
        emit wordsShown(m_unstoredHint);
}

void ItemForm::commit()
{
    for (const Row &row : m_rows)
        row.edit->commit();
    m_percent->commit();
}

QList<const OutlineNode *> ItemForm::shown() const
{
    QList<const OutlineNode *> nodes;
    for (const NodeId id : m_nodes) {
        if (const OutlineNode *node = m_document->outline().find(id))
            nodes.append(node);
    }
    return nodes;
}

void ItemForm::follow(const OutlineNode *node)
{
    if (!m_nodes.contains(node->id()))
        return;
    // An edit of many nodes is announced once for each, so several nodes are refreshed together.
    if (m_nodes.size() == 1)
        refresh();
    else if (!std::exchange(m_refreshIsDue, true))
        QMetaObject::invokeMethod(this, &ItemForm::refresh, Qt::QueuedConnection);
}

void ItemForm::refresh()
{
    m_refreshIsDue = false;
    for (const Row &row : m_rows) {
        row.edit->setReadOnly(m_document->isReadOnly());
        showCommon(row);
    }
    showDeadlineHint();
    const auto nodes = shown();
    m_difficulty->showFor(nodes.size() == 1 ? nodes.first() : nullptr, m_document->now());
    rowOf(Field::Difficulty).label->setVisible(!m_difficulty->isHidden());
    nameDifficulty();
    showWholeDifficulty();
    refreshStatus();
}

QString ItemForm::commonValue(Field field, bool *differs) const
{
    const auto nodes = shown();
    *differs = false;
    if (nodes.isEmpty())
        return {};
    const QString first = fieldText(nodes.first()->node(), field);
    *differs = std::ranges::any_of(
        nodes, [&](const OutlineNode *node) { return fieldText(node->node(), field) != first; });
    return *differs ? QString() : first;
}

void ItemForm::showCommon(const Row &row)
{
    bool differs = false;
    row.edit->setValue(commonValue(row.field, &differs));
    row.edit->setDiffers(differs);
}

std::optional<ItemStatus> ItemForm::commonStatus() const
{
    const auto nodes = shown();
    if (nodes.isEmpty())
        return std::nullopt;
    const ItemStatus first = nodes.first()->node().status;
    const bool same = std::ranges::all_of(
        nodes, [&first](const OutlineNode *node) { return node->node().status == first; });
    return same ? std::optional(first) : std::nullopt;
}

// Shows the common status, and the percentage if all nodes are in progress.
void ItemForm::refreshStatus()
{
    const auto nodes = shown();
    const auto statusOf = [](const OutlineNode *node) { return node->node().status.kind(); };
    const bool sameStatus = !nodes.isEmpty()
                            && std::ranges::all_of(nodes, [&](const OutlineNode *node) {
                                   return statusOf(node) == statusOf(nodes.first());
                               });
    m_status->setStatus(sameStatus ? std::optional(statusOf(nodes.first())) : std::nullopt);
    m_status->setEnabled(!m_document->isReadOnly());
    const bool inProgress = sameStatus && statusOf(nodes.first()) == StatusKind::InProgress;
    m_percentLabel->setVisible(inProgress);
    m_percent->setVisible(inProgress);
    m_percent->setEnabled(!m_document->isReadOnly());
    const auto itemStatus = commonStatus();
    m_percent->setPercent(itemStatus ? itemStatus->percent() : std::nullopt);
    showDetail(itemStatus);
    if (m_isDeadlineWide != hasRoomBesideDeadline())
        arrange();
}

// Shows the day on which an item was finished, or why it was cancelled; a click opens the dialog to
// correct it.
void ItemForm::showDetail(const std::optional<ItemStatus> &itemStatus)
{
    const bool finished = itemStatus && itemStatus->completedOn().isValid();
    QString words = itemStatus ? itemStatus->cancelReason() : QString();
    if (finished)
        words = itemStatus->completedOn().toString(Qt::ISODate);
    const QString correct = finished ? tr("Correct the day") : tr("Correct the reason");
    m_detailLabel->setText(finished ? tr("Finished on") : tr("Reason for cancelling"));
    m_statusHint->setText(words);
    m_correct->setToolTip(correct);
    m_correct->setAccessibleName(correct);
    m_correct->setVisible(!m_document->isReadOnly());
    m_statusHint->setCursor(m_document->isReadOnly() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    m_detailLabel->setVisible(!words.isEmpty());
    m_detail->setVisible(!words.isEmpty());
}

void ItemForm::correctDetail()
{
    if (const auto status = m_status->status())
        chooseStatus(*status);
}

bool ItemForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_statusHint && event->type() == QEvent::MouseButtonRelease)
        correctDetail();
    else if (watched == m_difficulty && event->type() == QEvent::Resize)
        showWholeDifficulty();
    return QWidget::eventFilter(watched, event);
}

QWidget *ItemForm::focusField(Field field)
{
    if (field == Field::Status) {
        m_status->setFocus(Qt::ShortcutFocusReason);
        m_status->showPopup();
        return m_status;
    }
    const auto row = std::ranges::find(m_rows, field, &Row::field);
    if (row == m_rows.cend())
        return nullptr;
    if (field == Field::Difficulty && m_nodes.size() == 1) {
        m_difficulty->setWanted(m_nodes.first());
        refresh();
    }
    row->edit->setFocus(Qt::ShortcutFocusReason);
    row->edit->selectAll();
    return row->edit;
}

// The periods of a recurring deadline, such as quarters; empty for several items or another kind of
// deadline.
QList<Period> ItemForm::periodsOf(const Deadline &deadline) const
{
    if (deadline.kind() != Deadline::Kind::Recurring || m_nodes.size() != 1)
        return {};
    const auto notes = m_document->notes().of(m_nodes.first());
    if (!notes)
        return {};
    QList<QDate> days;
    for (const ProgressNote &note : *notes)
        days.append(note.happenedOn);
    return withoutThoseBeforePlan(
        Domain::periodsOf(deadline, m_document->plan().time(), days, m_document->today()));
}

// Whether the stored deadline, which the field shows unedited, was missed.
bool ItemForm::showsMissed() const
{
    const auto nodes = shown();
    return nodes.size() == 1 && !m_deadline->hasTyped()
           && nodes.first()->isMissedOn(m_document->now());
}

void ItemForm::showDeadlineHint()
{
    const Deadline deadline = Deadline::fromWords(cleanLine(m_deadline->text()),
                                                  m_document->plan().time());
    const QString missed = showsMissed() ? Models::latenessWords(shown().first(), m_document->now())
                                         : QString();
    m_deadline->setHint(deadline, periodsOf(deadline), missed);
}

void ItemForm::setHintLabel(Label *label)
{
    m_deadline->setHintLabel(label);
}

void ItemForm::store(const Row &row, const QString &typed)
{
    if (shown().isEmpty())
        return; // the nodes may come back: the typed value is kept
    const auto stored = m_document->setField(m_nodes, row.field, typed,
                                             m_replaced.value(row.field));
    if (stored) {
        refresh();
        row.edit->showValue();
        giveUp(row);
        return;
    }
    if (!isSettled(stored))
        m_unstored->add({m_nodes, row.field, typed, m_replaced.value(row.field)},
                        stored.error().reason);
    tellFailure(this, stored.error());
    refresh();
    if (isSettled(stored)) {
        row.edit->showValue();
        giveUp(row);
    }
}

void ItemForm::storePercent(std::optional<int> percent)
{
    if (percent == 100) {
        chooseStatus(StatusKind::Done);
        return;
    }
    storeStatus(m_nodes, ItemStatus::inProgress(percent), m_replaced.take(Field::Status));
}

void ItemForm::storeStatus(const QList<NodeId> &nodes, const ItemStatus &itemStatus,
                           const QStringList &replaced)
{
    if (const auto stored = m_document->setStatus(nodes, itemStatus, replaced); !stored) {
        tellFailure(this, stored.error());
        if (stored.error().reason == Error::Reason::Cancelled)
            m_percent->restore();
    }
    refreshStatus();
}

void ItemForm::chooseStatus(StatusKind status)
{
    if (m_nodes.isEmpty() || m_document->isReadOnly())
        return;
    const auto nodes = nodesToBecome(status);
    if (nodes.isEmpty())
        return;
    const QStringList present = m_document->fieldTexts(nodes, Field::Status);
    if (const auto itemStatus = askFor(status, nodes))
        storeStatus(nodes, *itemStatus, present);
}

// Returns the shown nodes with another status. Where all have this one already, returns them all,
// so that their day, reason or percentage can be corrected.
QList<NodeId> ItemForm::nodesToBecome(StatusKind status) const
{
    QList<NodeId> others;
    for (const OutlineNode *node : shown()) {
        if (node->node().status.kind() != status)
            others.append(node->id());
    }
    return others.isEmpty() && commonStatus() ? m_nodes : others;
}

// Asks for the day, the reason or the percentage that `status` needs. Returns none if the question
// was not answered or nothing would change.
std::optional<ItemStatus> ItemForm::askFor(StatusKind status, const QList<NodeId> &nodes)
{
    const auto present = commonStatus();
    const bool same = present && present->kind() == status;
    switch (status) {
    case StatusKind::NotStarted: return ItemStatus();
    case StatusKind::Ongoing: return ItemStatus::ongoing();
    case StatusKind::InProgress: return same ? present : ItemStatus::inProgress();
    case StatusKind::Done: {
        FinishDialog dialog(what(nodes), same ? present->completedOn() : m_document->today(),
                            window());
        return dialog.exec() == QDialog::Accepted ? std::optional(ItemStatus::done(dialog.day()))
                                                  : std::nullopt;
    }
    case StatusKind::Cancelled: {
        CancelDialog dialog(
            what(nodes), int(nodes.size()),
            m_unusedReasons.value(nodes, same ? present->cancelReason() : QString()), window());
        if (dialog.exec() == QDialog::Accepted) {
            m_unusedReasons.remove(nodes);
            return ItemStatus::cancelled(dialog.reason());
        }
        m_unusedReasons.insert(nodes, dialog.reason());
        if (dialog.reason().isEmpty())
            m_unusedReasons.remove(nodes);
        return std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

QString ItemForm::what(const QList<NodeId> &nodes) const
{
    QStringList names;
    for (const NodeId id : nodes.first(std::min(nodes.size(), kMostNamed))) {
        if (const OutlineNode *node = m_document->outline().find(id))
            names.append(nodes.size() == 1 ? node->heading() : Models::nodeName(node));
    }
    QString named = names.join(tr(", ", "between items"));
    if (nodes.size() == 1)
        return named;
    return tr("%1: %2", "how many items: which")
        .arg(tr("%n items", nullptr, int(nodes.size())),
             nodes.size() > kMostNamed ? named + u" …"_s : named);
}

QList<Label *> ItemForm::labels() const
{
    QList<Label *> labels{m_statusLabel, m_percentLabel, m_detailLabel};
    for (const Row &row : m_rows)
        labels.append(row.label);
    return labels;
}

// The width of the longest word of all labels, in pixels: labels wrap between words only.
int ItemForm::labelWidth() const
{
    int width = 0;
    for (const Label *label : labels()) {
        for (const QString &word : label->text().split(u' '))
            width = std::max(width, label->fontMetrics().horizontalAdvance(word) + 2);
    }
    return width;
}

// The width of one column at the least, in pixels.
int ItemForm::columnWidth() const
{
    return labelWidth() + scaled(this, kNarrowestField + kGap);
}

void ItemForm::updateColumns()
{
    const auto measure = [this] {
        if (m_twoColumns)
            m_leastForTwo = std::max(m_leastForTwo, m_grid->minimumSize().width());
    };
    const auto fitsTwo = [this] {
        return densityOf(this) != Density::Narrow
               && width() >= std::max(m_leastForTwo, 2 * columnWidth() + scaled(this, kGap));
    };
    const auto setTwo = [this](bool two) {
        if (std::exchange(m_twoColumns, two) != two)
            arrange();
    };
    measure();
    setTwo(fitsTwo());
    measure();
    setTwo(fitsTwo());
}

// As wide as one column: one that asks for the width of two would never become narrow enough to
// have one.
QSize ItemForm::minimumSizeHint() const
{
    const QSize whole = QWidget::minimumSizeHint();
    return m_twoColumns ? QSize(std::min(whole.width(), columnWidth()), whole.height()) : whole;
}

// Whether nothing of the status stands beside the deadline, so that its field can be as long as the
// hint in it wants.
bool ItemForm::hasRoomBesideDeadline() const
{
    return m_twoColumns && m_percent->isHidden() && m_detail->isHidden();
}

void ItemForm::place(int row, int column, QWidget *label, QWidget *field, int columns)
{
    m_grid->addWidget(label, row, column, Qt::AlignVCenter);
    m_grid->addWidget(field, row, column + 1, 1, columns);
}

void ItemForm::place(int row, int column, Field field, int columns)
{
    place(row, column, rowOf(field).label, rowOf(field).edit, columns);
}

void ItemForm::arrange()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(this, kGap));
    m_grid->setVerticalSpacing(scaled(this, kRowGap));
    const bool two = m_twoColumns;
    const int second = two ? 2 : 0;
    place(0, 0, Field::Owners);
    place(two ? 0 : 1, second, m_statusLabel, m_status);
    // In one column the deadline comes before the departments: on a low screen the last rows are
    // out of sight.
    m_isDeadlineWide = hasRoomBesideDeadline();
    place(2, 0, Field::Deadline, m_isDeadlineWide ? 3 : 1);
    place(two ? 2 : 3, second, m_percentLabel, m_percent);
    place(two ? 2 : 4, second, m_detailLabel, m_detail);
    place(two ? 1 : 5, 0, Field::LeadDepartment);
    place(two ? 1 : 6, second, Field::SupportingDepartments);
    place(7, 0, Field::Difficulty, two ? 3 : 1);
    m_grid->addWidget(m_wholeDifficulty, 8, 1, 1, two ? 3 : 1);
    m_grid->addWidget(m_unstoredHint, 9, 0, 1, two ? 4 : 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, two ? 1 : 0);
    const int labelled = labelWidth();
    for (Label *label : labels())
        label->setFixedWidth(labelled);
    // Tab goes row by row, as the eye does.
    const QList<QWidget *> fields = two ? QList<QWidget *>{m_owner,      m_status,    m_lead,
                                                           m_supporting, m_deadline,  m_percent,
                                                           m_correct,    m_difficulty}
                                        : QList<QWidget *>{m_owner,      m_status,    m_deadline,
                                                           m_percent,    m_correct,   m_lead,
                                                           m_supporting, m_difficulty};
    for (qsizetype i = 1; i < fields.size(); ++i)
        setTabOrder(fields[i - 1], fields[i]);
}

// Names the field of the difficulty by what it holds: the next step, where it holds nothing else.
void ItemForm::nameDifficulty()
{
    const auto nodes = shown();
    const QString stored = nodes.size() == 1 ? nodes.first()->node().difficulty : QString();
    const bool isStep = difficultyWithoutSteps(stored).isEmpty() && !stepsIn(stored).isEmpty();
    name(rowOf(Field::Difficulty).label, m_difficulty, isStep ? tr("Next step") : tr("Difficulty"));
}

// Shows the difficulty on several lines where its field shows a part of it.
void ItemForm::showWholeDifficulty()
{
    const bool shows = !m_difficulty->isHidden() && isCut(m_difficulty);
    m_wholeDifficulty->setText(shows ? m_difficulty->text() : QString());
    m_wholeDifficulty->setVisible(shows);
}

void ItemForm::retranslate()
{
    const auto nameRow = [&](Field field, const QString &words) {
        name(rowOf(field).label, rowOf(field).edit, words);
    };
    nameRow(Field::Owners, tr("Owner"));
    nameRow(Field::LeadDepartment, tr("Lead dept."));
    nameRow(Field::SupportingDepartments, tr("Supporting"));
    nameRow(Field::Deadline, tr("Deadline"));
    nameDifficulty();
    name(m_statusLabel, m_status, tr("Status"));
    name(m_percentLabel, m_percent, tr("Percent"));
    m_status->retranslate();
    m_leastForTwo = 0;
    arrange();
    updateColumns();
    refresh();
    markUnstored();
}

} // namespace Widgets
