#include "widgets/years/yearnotesdialog.h"

#include "ui_yearnotesdialog.h"

#include "domain/summary/notestable.h"
#include "domain/text/dates.h"
#include "models/plandocument.h"
#include "report/layout/pagination.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/theme.h"
#include "widgets/summary/reportbuttons.h"

#include <QHeaderView>
#include <QLocale>

using namespace Domain;
using Models::PlanDocument;
using Models::YearNotesModel;

namespace Widgets {

YearNotesDialog::YearNotesDialog(PlanDocument *document, System::Settings *settings,
                                 QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_model(document)
    , m_banner(new Banner(this))
    , m_output(new ReportButtons([this] { return report(); }, document, settings, m_banner, this))
{
    setUp(m_ui);
    arrange();
    fillMonths();
    connect(m_ui->findEdit, &QLineEdit::textChanged, &m_model, &YearNotesModel::setWords);
    connect(m_ui->monthBox, &QComboBox::currentIndexChanged, this, &YearNotesDialog::chooseMonth);
    connect(m_ui->notesView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        m_chosen = m_model.note(index.row()).node;
        accept();
    });
    for (auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, changed, this, &YearNotesDialog::updateCount);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &YearNotesDialog::updateCount);
    connect(&m_model, &YearNotesModel::noteCountChanged, this, &YearNotesDialog::updateCount);
    m_output->connectTo(m_ui->printButton, m_ui->pdfButton, m_ui->workbookButton);
    updateCount();
}

void YearNotesDialog::arrange()
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->printButton->setProperty("primary", true);
    // Enter goes to the item of the chosen note.
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setAutoDefault(false);
    QTreeView *view = m_ui->notesView;
    view->setModel(&m_model);
    view->setItemDelegate(new RoomyDelegate(view));
    view->header()->setSectionsMovable(false);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(YearNotesModel::TextColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{YearNotesModel::DayColumn, 100},
                                          {YearNotesModel::ItemColumn, 240},
                                          {YearNotesModel::AttendanceColumn, 80},
                                          {YearNotesModel::AuthorColumn, 100}};
    resizeTo(1000, 620);
    const int most = this->width() / 5; // a fifth of the width, as the notes need the rest
    for (const auto &[column, width] : widths)
        view->setColumnWidth(column, std::min<int>(scaled(this, width), most));
}

void YearNotesDialog::fillMonths()
{
    m_ui->monthBox->addItem(tr("The whole year"), 0);
    for (int month = 1; month <= 12; ++month)
        m_ui->monthBox->addItem(QLocale().standaloneMonthName(month), month);
}

void YearNotesDialog::chooseMonth()
{
    const int month = m_ui->monthBox->currentData().toInt();
    const int year = m_document->plan().year;
    // Both are null for the whole year, whose entry is month 0.
    m_model.setDays(firstDayOf(YearPart::Month, month, year),
                    lastDayOf(YearPart::Month, month, year));
}

void YearNotesDialog::updateCount()
{
    const int shown = m_model.rowCount();
    m_ui->countLabel->setText(tr("%1 of %2 notes, attendance %3")
                                  .arg(QLocale().toString(shown),
                                       QLocale().toString(m_model.noteCount()),
                                       QLocale().toString(m_model.attendance())));
    for (QWidget *button :
         QList<QWidget *>{m_ui->printButton, m_ui->pdfButton, m_ui->workbookButton})
        button->setEnabled(shown > 0);
}

// The notes shown as a report, oldest first.
ReportDocument YearNotesDialog::report() const
{
    QList<ProgressNote> notes;
    for (int row = m_model.rowCount() - 1; row >= 0; --row)
        notes.append(m_model.note(row));
    const ReportTable table = notesTable(m_document->outline(), notes);
    return {.title = table.title, .author = m_document->plan().organisation, .elements = {table}};
}

bool YearNotesDialog::save(ReportFormat format, const QString &path)
{
    return m_output->save(format, path);
}

} // namespace Widgets
