#include "widgets/year/paperdialog.h"

#include "ui_paperdialog.h"

#include "models/editwords.h"
#include "models/plandocument.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/messages.h"
#include "widgets/summary/pageview.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using System::Result;
using Paper = Widgets::YearPapers::Paper;

namespace Widgets {

namespace {

// Where the place is kept of a dialog with upright pages, and of one with landscape pages.
const auto kUprightGeometry = u"circularDialog"_s;
const auto kLandscapeGeometry = u"landscapePaperDialog"_s;

} // namespace

PaperDialog::PaperDialog(PlanDocument *document, System::Settings *settings, Paper paper,
                         QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_paper(paper)
    , m_banner(new Banner(this))
    , m_papers(new YearPapers(document, settings, this))
{
    setUp(m_ui);
    arrange();
    fillSaveMenu();
    connectParts();
    followPlan();
    keepPlace(settings, paper == Paper::Circular ? kUprightGeometry : kLandscapeGeometry);
    view()->setFocus();
}

QSize PaperDialog::sizeHint() const
{
    return m_paper == Paper::Circular ? sizeOnScreen(960, 960) : sizeOnScreen(1400, 960);
}

bool PaperDialog::isChart() const
{
    return m_paper == Paper::ChartA3 || m_paper == Paper::ChartA4;
}

Paper PaperDialog::paper() const
{
    return isChart() ? Paper(m_ui->sizeBox->currentData().toInt()) : m_paper;
}

PageView *PaperDialog::view() const
{
    return m_ui->pagesPane->view();
}

void PaperDialog::arrange()
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(0, m_banner);
    m_ui->column->setStretchFactor(m_ui->pagesPane, 1);
    m_ui->printButton->setProperty("primary", true);
    m_ui->sizeBox->addItem(u"A3"_s, int(Paper::ChartA3));
    m_ui->sizeBox->addItem(u"A4"_s, int(Paper::ChartA4));
    if (isChart())
        m_ui->sizeBox->setCurrentIndex(m_ui->sizeBox->findData(int(m_paper)));
    m_ui->sizeLabel->setVisible(isChart());
    m_ui->sizeBox->setVisible(isChart());
    m_ui->remarkLabel->hide();
}

void PaperDialog::fillSaveMenu()
{
    auto *menu = new QMenu(m_ui->saveButton);
    m_ui->saveButton->setMenu(menu);
    for (const ReportFormat format : YearPapers::formats(m_paper)) {
        const QString words = format == ReportFormat::Pdf    ? tr("Save as &PDF…")
                              : format == ReportFormat::Docx ? tr("Save as &Word…")
                                                             : tr("Save as &Excel…");
        QAction *action = menu->addAction(words, this, [this, format] {
            tellFailure(this, m_papers->askForFile(paper(), format));
        });
        if (format == ReportFormat::Pdf)
            m_savePdf = action;
    }
    m_savePdf->setShortcut(QKeySequence::Save); // as in the window of the annual summary
    addAction(m_savePdf);
}

void PaperDialog::connectParts()
{
    connect(m_ui->sizeBox, &QComboBox::currentIndexChanged, this, &PaperDialog::redraw);
    connect(m_ui->printButton, &QPushButton::clicked, this,
            [this] { tellFailure(this, m_papers->print(paper())); });
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, m_ui->printButton,
            &QPushButton::click);
    connect(m_papers, &YearPapers::saved, m_banner, &Banner::saySaved);
}

void PaperDialog::followPlan()
{
    m_redrawTimer.setSingleShot(true);
    m_redrawTimer.setInterval(0); // one edit has several signals
    connect(&m_redrawTimer, &QTimer::timeout, this, &PaperDialog::redraw);
    const auto redrawSoon = [this] { m_redrawTimer.start(); };
    for (const auto changed :
         {&PlanDocument::tallyChanged, &PlanDocument::detailsChanged, &PlanDocument::planReplaced,
          &PlanDocument::nodeInserted, &PlanDocument::nodeRemoved, &PlanDocument::reportsChanged,
          &PlanDocument::changedOutside})
        connect(m_document, changed, this, redrawSoon);
    connect(m_document, &PlanDocument::nodeChanged, this, redrawSoon);
    connect(m_document, &PlanDocument::notesChanged, this, redrawSoon);
}

void PaperDialog::redraw()
{
    tellFailure(this, load());
}

Result<void> PaperDialog::load()
{
    const auto drawn = m_papers->draw(paper());
    if (!drawn)
        return drawn.error();
    const int year = m_document->plan().year;
    setWindowTitle(title());
    view()->setPages(drawn->pages);
    m_ui->pagesPane->showPlace();
    const QString remark = remarkOn(*drawn);
    m_ui->remarkLabel->setText(remark);
    m_ui->remarkLabel->setVisible(!remark.isEmpty());
    m_ui->dayLabel->setText(
        drawn->on.isValid() ? tr("As of %1").arg(Models::dayWords(drawn->on, year)) : QString());
    const bool hasWords = !drawn->isEmpty;
    const bool arePrintable = drawn->pages.arePrintable();
    m_ui->printButton->setEnabled(hasWords && arePrintable);
    m_savePdf->setEnabled(hasWords && arePrintable);
    m_ui->saveButton->setEnabled(hasWords);
    return {};
}

QString PaperDialog::title() const
{
    const int year = m_document->plan().year;
    switch (m_paper) {
    case Paper::Figures: return tr("Figures Table of %1").arg(year);
    case Paper::Circular: return tr("Circular on Departments, %1").arg(year);
    case Paper::ChartA3:
    case Paper::ChartA4: return tr("Wall Chart of %1").arg(year);
    }
    Q_UNREACHABLE();
}

// Says why the paper is not to be printed; empty where it can be.
QString PaperDialog::remarkOn(const YearPapers::Drawn &drawn) const
{
    if (drawn.isEmpty && m_paper == Paper::Figures)
        return tr("There are no figures yet: write a number with what it counts into a note, "
                  "such as 征文 46 篇, and tick what is offered under it.");
    if (drawn.isEmpty)
        return tr("The plan has no items yet: add some under Outline, or read in a plan.");
    if (!drawn.pages.arePrintable())
        return tr("No font with Chinese characters is installed; nothing can be printed.");
    return {};
}

void PaperDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        QCoreApplication::sendEvent(view(), event);
    else
        Dialog::keyPressEvent(event);
}

} // namespace Widgets
