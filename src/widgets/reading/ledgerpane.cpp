#include "widgets/reading/ledgerpane.h"

#include "ui_ledgerpane.h"

#include "models/reading/ledgeroffermodel.h"
#include "models/reading/readingeditor.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"
#include "widgets/reading/detailspane.h"
#include "widgets/reading/offerspane.h"

#include <algorithm>

using Detail = Models::ReadingEditor::Detail;
using Models::LedgerOffer;

namespace Widgets {

namespace {

constexpr int kDayWidth = 190; // width of the column of days, at 100 % text

} // namespace

LedgerPane::LedgerPane(QWidget *parent)
    : QWidget(parent)
{
    m_ui->setupUi(this);
    setUpOffers(m_ui->ledgerView);
    m_ui->dayRowLayout->setContentsMargins({});
    keepSpaces(this, m_ui->ledgerColumn, {0, 8, 0, 0}, 8);
    updateLook();
    followChanges(this, {.look = [this] { updateLook(); },
                         .size =
                             [this] {
                                 m_ui->ledgerHint->setVisible(hasRoomForHint(this));
                                 fit();
                             }});
}

void LedgerPane::setEditor(Models::ReadingEditor *editor)
{
    m_editor = editor;
    m_offers = new Models::LedgerOfferModel(editor, this);
    listOffers(
        {m_ui->ledgerView, m_ui->tickAllLedgerButton, m_ui->tickNoneLedgerButton}, m_offers,
        [this](bool ticked) { m_offers->tickAll(ticked); },
        [this](int row) { emit placeWanted(m_editor->ledger()[row].place); });
    connect(m_ui->dayEdit, &QLineEdit::editingFinished, this, &LedgerPane::takeTyped);
    connect(m_ui->dayEdit, &QLineEdit::textEdited, this, &LedgerPane::typed);
    connect(m_offers, &QAbstractItemModel::modelReset, this, &LedgerPane::showOffers);
    connect(editor, &Models::ReadingEditor::detailsChanged, this, &LedgerPane::showDay);
    connect(editor, &Models::ReadingEditor::ticksChanged, this, &LedgerPane::showDay);
    showOffers();
}

void LedgerPane::takeTyped()
{
    m_editor->setDetail(Detail::LedgerDay,
                        dayWords(m_ui->dayEdit->text(), m_editor->reading().year));
}

void LedgerPane::showOffers()
{
    fit();
    showDay();
}

void LedgerPane::showDay()
{
    const auto undated = std::ranges::count_if(m_editor->ledger(), &LedgerOffer::lacksDay);
    m_ui->dayRow->setVisible(undated > 0);
    m_ui->dayLabel->setText(tr(
        "%n of them have no day in the table. They are put on this &day:", nullptr, int(undated)));
    if (const auto year = m_editor->reading().year)
        m_ui->dayEdit->setPlaceholderText(tr("for example %1-12-31").arg(*year));
    const QString day = m_editor->detail(Detail::LedgerDay);
    if (m_ui->dayEdit->text() != day)
        m_ui->dayEdit->setText(day);
    markDay(m_ui->dayEdit, day.isEmpty() || m_editor->ledgerDay().isValid());
}

QTreeView *LedgerPane::view() const
{
    return m_ui->ledgerView;
}

QLineEdit *LedgerPane::dayEdit() const
{
    return m_ui->dayEdit;
}

void LedgerPane::updateLook()
{
    m_ui->dayEdit->setFixedWidth(scaled(this, kDayWidth));
    fit();
}

void LedgerPane::fit()
{
    if (m_offers)
        fitOffers(m_ui->ledgerView);
}

} // namespace Widgets
