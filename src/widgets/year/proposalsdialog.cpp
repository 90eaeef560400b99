#include "widgets/year/proposalsdialog.h"

#include "ui_proposalsdialog.h"

#include "domain/text/sentences.h"
#include "models/tooltips.h"
#include "widgets/kit/theme.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

enum Column { ItemColumn, WhoColumn, WhatColumn, SentColumn, NowColumn, AnsweredColumn, Columns };

constexpr int kPlaceRole = Qt::UserRole;
constexpr int kLinkedRole = Qt::UserRole + 1; // the place of the row that it was linked from
constexpr int kShownText = 200;               // characters of a cell; the whole stands below

bool needsHand(const Proposal &proposal)
{
    return proposal.kind == AnswerKind::Conflict && !proposal.canTake;
}

QString inCell(const QString &text)
{
    return text.simplified().left(kShownText);
}

} // namespace

ProposalsDialog::ProposalsDialog(QList<Proposal> proposals, QList<ListedItem> items,
                                 const ProposalWords &words, QWidget *parent)
    : Dialog(parent)
    , m_ui(std::make_unique<Ui::ProposalsDialog>())
    , m_proposals(std::move(proposals))
    , m_items(std::move(items))
    , m_words(words)
{
    m_ui->setupUi(this);
    arrange(words);
    fill();
    connect(m_ui->proposalsView, &QTreeWidget::currentItemChanged, this,
            &ProposalsDialog::showCurrent);
    connect(m_ui->proposalsView, &QTreeWidget::itemChanged, this, &ProposalsDialog::updateButton);
    connect(m_ui->linkBox, &QComboBox::activated, this,
            [this] { link(NodeId{m_ui->linkBox->currentData().toLongLong()}); });
    connect(m_ui->suggestionButton, &QPushButton::clicked, this, [this] {
        if (const Proposal *current = proposalOf(m_ui->proposalsView->currentItem()))
            link(current->suggested);
    });
    connect(m_ui->whoBox, &QComboBox::currentIndexChanged, this,
            [this] { showOnly(m_ui->whoBox->currentData().toString()); });
    const auto all = rows();
    m_ui->proposalsView->setCurrentItem(all.isEmpty() ? nullptr : all.first());
    showCurrent();
    updateButton();
    m_ui->proposalsView->setFocus();
    resizeTo(1180, 680);
}

ProposalsDialog::~ProposalsDialog() = default;

void ProposalsDialog::arrange(const ProposalWords &words)
{
    setWindowTitle(words.title);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->introLabel->setText(words.intro);
    m_ui->head->setStretch(0, 1);
    m_ui->buttons->setStretch(0, 1);
    m_ui->takeButton->setProperty("primary", true);
    QTreeWidget *view = m_ui->proposalsView;
    view->setHeaderLabels(
        {tr("Item"), words.who, tr("What"), words.sent, tr("Now"), words.answered});
    makeQuiet(view);
    view->header()->setSectionsMovable(false);
    view->header()->setStretchLastSection(false);
    for (const Column column : {ItemColumn, AnsweredColumn})
        view->header()->setSectionResizeMode(column, QHeaderView::Stretch);
    const std::pair<Column, int> widths[] = {
        {WhoColumn, 110}, {WhatColumn, 95}, {SentColumn, 80}, {NowColumn, 110}};
    for (const auto &[column, width] : widths)
        view->setColumnWidth(column, scaled(this, width));
    m_ui->wholeView->setFixedHeight(scaled(this, 96));
    m_ui->linkBox->addItem(tr("Choose an item…"), 0);
    for (const ListedItem &item : std::as_const(m_items))
        m_ui->linkBox->addItem(item.heading.left(60), qint64(item.node));
}

QTreeWidgetItem *ProposalsDialog::addGroup(const QString &title, const QString &tip,
                                           bool canTakeAll)
{
    auto *group = new QTreeWidgetItem(m_ui->proposalsView, {title});
    group->setToolTip(ItemColumn, tip);
    group->setData(ItemColumn, kPlaceRole, -1);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(ItemColumn, bold);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (canTakeAll)
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate;
    group->setFlags(flags);
    group->setFirstColumnSpanned(true);
    return group;
}

void ProposalsDialog::fill()
{
    struct Group
    {
        QString title;
        QString tip;
        bool canTakeAll;
        std::function<bool(const Proposal &)> holds;
    };
    const auto isOf = [](AnswerKind kind) {
        return [kind](const Proposal &one) { return one.kind == kind && !needsHand(one); };
    };
    const Group groups[] = {
        {tr("Changed on both sides: %1 – tick what is to replace the value of now"),
         tr("Unticked, the value of now stays."), false, isOf(AnswerKind::Conflict)},
        {tr("Of no known item: %1 – say below which item it is about"),
         tr("A row that was put in, or whose text was changed."), false,
         isOf(AnswerKind::Unrecognised)},
        {tr("New progress: %1"), {}, true, isOf(AnswerKind::New)},
        {tr("Changes: %1"), {}, true, isOf(AnswerKind::Changed)},
        {tr("To be put right by hand: %1"), tr("The row below says why."), false, needsHand}};
    for (const Group &group : groups) {
        const auto count = std::ranges::count_if(m_proposals, group.holds);
        if (count == 0)
            continue;
        QTreeWidgetItem *parent = addGroup(group.title.arg(count), group.tip, group.canTakeAll);
        for (qsizetype place = 0; place < m_proposals.size(); ++place) {
            if (group.holds(m_proposals[place]))
                addRow(parent, place);
        }
    }
    m_ui->proposalsView->expandAll();
    QStringList names;
    for (const Proposal &one : std::as_const(m_proposals)) {
        if (!one.who.isEmpty() && !names.contains(one.who))
            names.append(one.who);
    }
    m_ui->whoBox->addItem(tr("All"), QString());
    for (const QString &name : std::as_const(names))
        m_ui->whoBox->addItem(name, name);
    m_ui->whoBox->setVisible(names.size() > 1);
}

void ProposalsDialog::addRow(QTreeWidgetItem *group, qsizetype place, int at)
{
    const Proposal &proposal = m_proposals[place];
    auto *row = new QTreeWidgetItem;
    group->insertChild(at < 0 ? group->childCount() : at, row);
    row->setData(ItemColumn, kPlaceRole, place);
    fillRow(row, proposal);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (proposal.kind != AnswerKind::Unrecognised && proposal.canTake)
        flags |= Qt::ItemIsUserCheckable;
    row->setFlags(flags);
    if (flags & Qt::ItemIsUserCheckable)
        row->setCheckState(ItemColumn, isTakenByDefault(proposal) ? Qt::Checked : Qt::Unchecked);
}

QString ProposalsDialog::headingOf(NodeId node) const
{
    const auto item = std::ranges::find(m_items, node, &ListedItem::node);
    return item == m_items.end() ? QString() : item->heading;
}

void ProposalsDialog::fillRow(QTreeWidgetItem *row, const Proposal &proposal) const
{
    QString item = headingOf(proposal.node);
    if (item.isEmpty())
        item = proposal.line > 0 ? tr("Row %1 of “%2”").arg(proposal.line).arg(proposal.file)
                                 : tr("(the plan)");
    QString answered = proposal.answered;
    if (proposal.attendance)
        answered += tr(" (attendance %1)").arg(*proposal.attendance);
    const QString day = proposal.isNote() && proposal.day.isValid()
                            ? proposal.day.toString(Qt::ISODate)
                            : proposal.what;
    const bool hasValues = !(proposal.isNote() && proposal.sent.isEmpty() && proposal.now.isEmpty())
                           && proposal.kind != AnswerKind::New;
    const auto orEmpty = [&](const QString &value) {
        return !hasValues ? QString() : value.isEmpty() ? tr("(empty)") : inCell(value);
    };
    row->setText(ItemColumn, inCell(item));
    row->setText(WhoColumn, proposal.who);
    row->setText(WhatColumn, day);
    row->setText(SentColumn, orEmpty(proposal.sent));
    row->setText(NowColumn, orEmpty(proposal.now));
    const QString remark = proposal.remark.isEmpty() ? QString() : u"　※ "_s + proposal.remark;
    row->setText(AnsweredColumn, (answered.isEmpty() ? tr("(empty)") : inCell(answered)) + remark);
    for (int column = 0; column < Columns; ++column)
        row->setToolTip(column, Models::asToolTip(row->text(column)));
}

QString ProposalsDialog::wholeOf(const Proposal &proposal) const
{
    QStringList lines;
    const QString item = headingOf(proposal.node);
    if (!item.isEmpty())
        lines.append(item);
    if (!proposal.remark.isEmpty())
        lines.append(u"※ "_s + proposal.remark);
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(tr("%1: %2", "name and value").arg(name, value));
    };
    add(m_words.sent, proposal.sent);
    add(tr("Now"), proposal.now);
    add(m_words.answered, proposal.answered);
    return lines.join(u'\n');
}

QList<QTreeWidgetItem *> ProposalsDialog::rows() const
{
    QList<QTreeWidgetItem *> rows;
    for (int i = 0; i < m_ui->proposalsView->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_ui->proposalsView->topLevelItem(i);
        for (int row = 0; row < group->childCount(); ++row)
            rows.append(group->child(row));
    }
    return rows;
}

Proposal *ProposalsDialog::proposalOf(const QTreeWidgetItem *row)
{
    const qsizetype place = row ? row->data(ItemColumn, kPlaceRole).toLongLong() : -1;
    return place < 0 ? nullptr : &m_proposals[place];
}

void ProposalsDialog::showCurrent()
{
    const Proposal *current = proposalOf(m_ui->proposalsView->currentItem());
    const QString nothing = rows().isEmpty()
                                ? tr("There is nothing new in it; all of it is here already.")
                                : QString();
    m_ui->wholeView->setPlainText(current ? wholeOf(*current) : nothing);
    const bool canLink = current && current->kind == AnswerKind::Unrecognised && current->canTake
                         && !m_items.isEmpty();
    for (QWidget *part : QList<QWidget *>{m_ui->linkLabel, m_ui->linkBox})
        part->setVisible(canLink);
    const QString likely = canLink ? headingOf(current->suggested) : QString();
    m_ui->suggestionButton->setVisible(!likely.isEmpty());
    m_ui->suggestionButton->setText(tr("Perhaps: %1").arg(likely.left(24)).replace(u'&', u"&&"_s));
    if (canLink) {
        const QSignalBlocker quiet(m_ui->linkBox);
        m_ui->linkBox->setCurrentIndex(std::max(0, m_ui->linkBox->findData(qint64(current->node))));
    }
}

// Links the current row to an item, and ticks it; to none unticks it.
void ProposalsDialog::link(NodeId node)
{
    QTreeWidgetItem *row = m_ui->proposalsView->currentItem();
    Proposal *current = proposalOf(row);
    if (!current || current->kind != AnswerKind::Unrecognised)
        return;
    current->node = node;
    if (m_linking) {
        const QSignalBlocker quiet(m_ui->proposalsView);
        fillRow(row, *current);
        addLinked(row, row->data(ItemColumn, kPlaceRole).toLongLong(), node);
    } else {
        const QSignalBlocker quiet(m_ui->proposalsView);
        fillRow(row, *current);
        const bool isLinked = node != NodeId{};
        row->setFlags(row->flags().setFlag(Qt::ItemIsUserCheckable, isLinked));
        row->setData(ItemColumn, Qt::CheckStateRole,
                     isLinked ? QVariant(int(Qt::Checked)) : QVariant());
    }
    m_ui->proposalsView->viewport()->update();
    showCurrent();
    updateButton();
}

// Lists below the row what it would do to the item, instead of what it was linked to before.
void ProposalsDialog::addLinked(QTreeWidgetItem *row, qsizetype place, NodeId node)
{
    QTreeWidgetItem *group = row->parent();
    int at = group->indexOfChild(row) + 1;
    while (at < group->childCount() && !group->child(at)->data(ItemColumn, kLinkedRole).isNull())
        delete group->takeChild(at);
    if (node == NodeId{})
        return;
    for (Proposal &one : m_linking(place, node)) {
        m_proposals.append(std::move(one));
        if (m_proposals.last().kind == AnswerKind::Unchanged)
            continue;
        addRow(group, m_proposals.size() - 1, at);
        group->child(at)->setData(ItemColumn, kLinkedRole, place);
        ++at;
    }
}

void ProposalsDialog::showOnly(const QString &who)
{
    for (QTreeWidgetItem *row : rows())
        row->setHidden(!who.isEmpty() && proposalOf(row)->who != who);
}

QList<ProposalsDialog::Choice> ProposalsDialog::chosen() const
{
    QList<Choice> choices;
    for (const QTreeWidgetItem *row : rows()) {
        const qsizetype place = row->data(ItemColumn, kPlaceRole).toLongLong();
        if (row->checkState(ItemColumn) == Qt::Checked)
            choices.append({place, m_proposals[place].node});
    }
    std::ranges::sort(choices, {}, &Choice::place);
    return choices;
}

void ProposalsDialog::updateButton()
{
    const int count = int(chosen().size());
    const auto unchanged = std::ranges::count(m_proposals, AnswerKind::Unchanged, &Proposal::kind);
    m_ui->takeButton->setText(tr("&Take In %n Values", nullptr, count));
    m_ui->takeButton->setEnabled(count > 0);
    QString foot = tr("One step of undo takes all of it back.");
    if (unchanged > 0)
        foot = joinSentences({tr("Unchanged, and not listed: %1.").arg(unchanged), foot});
    m_ui->footLabel->setText(foot);
}

} // namespace Widgets
