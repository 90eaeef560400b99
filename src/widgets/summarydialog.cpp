#include "widgets/summarydialog.h"

#include "ui_summarydialog.h"

#include "domain/reportperiod.h"
#include "models/plandocument.h"
#include "models/settings.h"
#include "widgets/banner.h"
#include "widgets/icons.h"
#include "widgets/looks.h"
#include "widgets/noticepanel.h"
#include "widgets/reportoutput.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

const auto kGeometry = u"summaryDialog"_s;
const auto kFolder = u"summaryFolder"_s;

constexpr int kPartRole = Qt::UserRole;
constexpr int kListedNumbers = 12;

// Lengths at 100 % text.
constexpr int kChoicesWidth = 300;
constexpr int kNoticesWidth = 250;
constexpr int kPartHeight = 28;
constexpr int kThreeColumns = 1000; // the window's width from which the notices have their own
constexpr int kTwoColumns = 560;

enum Period {
    WholeYear,
    FirstHalf,
    SecondHalf,
    FirstQuarter,
    LastQuarter = FirstQuarter + 3,
    Between
};

// The second column says what to look at, in the colour for it.
class PartsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), std::max(hint.height(), scaled(option.font, kPartHeight))};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
        if (index.column() == 0)
            return;
        option->font = smallFont(option->font);
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, colour(option->palette, ColourRole::DueSoonText));
    }
};

// A printed number without its punctuation, or the title where there is none.
QString shortName(const OutlineNode *node)
{
    QString number = node->node().number;
    while (!number.isEmpty() && !number.back().isLetterOrNumber())
        number.chop(1);
    while (!number.isEmpty() && !number.front().isLetterOrNumber())
        number.remove(0, 1);
    return number.isEmpty() ? node->node().title : number;
}

ReportPeriod periodOf(int choice, int year)
{
    if (choice == FirstHalf || choice == SecondHalf)
        return ReportPeriod::half(year, choice - FirstHalf + 1);
    if (choice >= FirstQuarter && choice <= LastQuarter)
        return ReportPeriod::quarter(year, choice - FirstQuarter + 1);
    return {};
}

} // namespace

SummaryDialog::SummaryDialog(PlanDocument *document, Models::Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SummaryDialog>())
    , m_document(document)
    , m_settings(settings)
    , m_fonts(Report::choosePaperFonts())
    , m_banner(new Banner(this))
    , m_notices(new NoticePanel(this))
    , m_usualDay(usualSummaryDay(document->outline(), document->today()))
{
    m_ui->setupUi(this);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(1, m_banner);
    m_ui->printButton->setProperty("primary", true);
    m_ui->partsView->setItemDelegate(new PartsDelegate(m_ui->partsView));
    m_ui->splitter->setStretchFactor(1, 1);
    for (QWidget *panel :
         QList<QWidget *>{this, m_ui->choices, m_ui->previewPane, m_ui->noticePane}) {
        panel->setBackgroundRole(QPalette::Base);
        panel->setAutoFillBackground(true);
    }
    m_notices->setObjectName(u"noticePanel"_s);
    m_ui->noticeColumn->addWidget(m_notices);
    m_ui->noticeColumn->addStretch(1);
    m_ui->asOfEdit->setDate(m_usualDay);
    m_ui->fromEdit->setDate(QDate(document->plan().year, 1, 1));
    m_ui->toEdit->setDate(m_usualDay);
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(0);
    retranslate();
    updateLook();
    choosePeriod();
    connectChoices();
    connectPages();
    readNotes();
    draft();
    restoreGeometry(settings->state(kGeometry));
    m_ui->pageView->setFocus();
}

SummaryDialog::~SummaryDialog() = default;

void SummaryDialog::connectChoices()
{
    connect(&m_draftTimer, &QTimer::timeout, this, &SummaryDialog::draft);
    connect(m_ui->periodBox, &QComboBox::currentIndexChanged, this, &SummaryDialog::choosePeriod);
    for (QDateEdit *edit : {m_ui->asOfEdit, m_ui->fromEdit, m_ui->toEdit})
        connect(edit, &QDateEdit::dateChanged, this, &SummaryDialog::draftSoon);
    m_ui->toEdit->setMinimumDate(m_ui->fromEdit->date());
    connect(m_ui->fromEdit, &QDateEdit::dateChanged, m_ui->toEdit, &QDateEdit::setMinimumDate);
    for (QWidget *field :
         QList<QWidget *>{m_ui->periodBox, m_ui->asOfEdit, m_ui->fromEdit, m_ui->toEdit}) {
        field->setFocusPolicy(Qt::StrongFocus);
        field->installEventFilter(this);
    }
    for (QCheckBox *box : m_ui->choices->findChildren<QCheckBox *>())
        connect(box, &QCheckBox::toggled, this, &SummaryDialog::draftSoon);
    connect(m_ui->signatureEdit, &QLineEdit::textChanged, this, &SummaryDialog::draftSoon);
    for (const auto changed :
         {&PlanDocument::tallyChanged, &PlanDocument::detailsChanged, &PlanDocument::planReplaced,
          &PlanDocument::nodeInserted, &PlanDocument::nodeRemoved})
        connect(m_document, changed, this, &SummaryDialog::draftSoon);
    connect(m_document, &PlanDocument::nodeChanged, this, &SummaryDialog::draftSoon);
    connect(m_document, &PlanDocument::notesChanged, this, &SummaryDialog::draftSoon);
    connect(m_document, &PlanDocument::notesChanged, this, &SummaryDialog::readNotes);
    connect(m_document, &PlanDocument::planReplaced, this, &SummaryDialog::readNotes);
    connect(m_ui->printButton, &QPushButton::clicked, this, &SummaryDialog::print);
    connect(m_ui->pdfButton, &QPushButton::clicked, this, &SummaryDialog::askForPdf);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, m_ui->printButton,
            &QPushButton::click);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_ui->pdfButton,
            &QPushButton::click);
    connect(m_banner, &Banner::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_savedFile)); });
}

void SummaryDialog::connectPages()
{
    PageView *pages = m_ui->pageView;
    connect(pages, &PageView::viewChanged, this, &SummaryDialog::updatePageRow);
    connect(pages, &PageView::partClicked, this, &SummaryDialog::markInList);
    connect(m_ui->partsView, &QTreeWidget::currentItemChanged, this, [pages](QTreeWidgetItem *row) {
        pages->showPart(row ? row->data(0, kPartRole).toString() : QString());
    });
    connect(m_ui->previousPageButton, &QToolButton::clicked, pages,
            [pages] { pages->goToPage(pages->currentPage() - 1); });
    connect(m_ui->nextPageButton, &QToolButton::clicked, pages,
            [pages] { pages->goToPage(pages->currentPage() + 1); });
    connect(m_ui->zoomInButton, &QToolButton::clicked, pages, &PageView::zoomIn);
    connect(m_ui->zoomOutButton, &QToolButton::clicked, pages, &PageView::zoomOut);
    m_ui->fitWidthButton->setCheckable(true);
    m_ui->fitPageButton->setCheckable(true);
    connect(m_ui->fitWidthButton, &QToolButton::clicked, pages, [this, pages] {
        pages->setFit(PageView::Fit::Width);
        updatePageRow();
    });
    connect(m_ui->fitPageButton, &QToolButton::clicked, pages, [this, pages] {
        pages->setFit(PageView::Fit::Page);
        updatePageRow();
    });
}

SummaryOptions SummaryDialog::options() const
{
    SummaryOptions options{.asOf = m_ui->asOfEdit->date()};
    const int choice = m_ui->periodBox->currentIndex();
    const ReportPeriod period = periodOf(choice, m_document->plan().year);
    options.from = choice == Between ? m_ui->fromEdit->date() : period.from;
    options.to = choice == Between ? m_ui->toEdit->date() : period.to;
    // What happened later is not told as of an earlier day.
    if (choice == WholeYear && options.asOf < m_usualDay)
        options.to = options.asOf;
    options.choices.dates = m_ui->datesBox->isChecked();
    options.choices.attendance = m_ui->attendanceBox->isChecked();
    options.choices.itemsWithoutNotes = m_ui->itemsWithoutNotesBox->isChecked();
    options.choices.statusTable = m_ui->statusTableBox->isChecked();
    options.choices.breakdownTable = m_ui->breakdownTableBox->isChecked();
    options.choices.sealed = m_ui->sealBox->isChecked();
    options.choices.signature = m_ui->signatureEdit->text().trimmed();
    return options;
}

// A period is told as of its last day, or of today while it lasts.
void SummaryDialog::choosePeriod()
{
    const int choice = m_ui->periodBox->currentIndex();
    const bool between = choice == Between;
    for (QWidget *part :
         QList<QWidget *>{m_ui->fromTitle, m_ui->fromEdit, m_ui->toTitle, m_ui->toEdit})
        part->setVisible(between);
    const ReportPeriod period = periodOf(choice, m_document->plan().year);
    if (!between)
        m_ui->asOfEdit->setDate(period.to.isValid() ? std::min(period.to, m_document->today())
                                                    : m_usualDay);
    draftSoon();
}

void SummaryDialog::readNotes()
{
    auto notes = m_document->notesOfPlan();
    if (notes) {
        m_notes = *std::move(notes);
        return;
    }
    // Whoever opens the dialog may not be listening yet.
    QMetaObject::invokeMethod(
        this, [this, error = notes.error()] { emit failed(error); }, Qt::QueuedConnection);
}

void SummaryDialog::draft()
{
    m_draftTimer.stop();
    const SummaryOptions options = this->options();
    m_report = annualSummary(m_document->outline(), m_notes, options);
    m_ui->titleLabel->setText(m_report.title);
    m_ui->signatureEdit->setPlaceholderText(m_document->plan().organisation);
    m_ui->pageView->setPages(Report::paginate(m_report, m_fonts));
    fillParts(summaryParts(m_document->outline(), m_notes, options));
    m_notices->setNotices(tr("Before printing:"), notices());
    const bool printable = m_ui->pageView->pages().arePrintable();
    m_ui->printButton->setEnabled(printable);
    m_ui->pdfButton->setEnabled(printable);
    updatePageRow();
    arrange();
}

void SummaryDialog::fillParts(const QList<SummaryPart> &parts)
{
    QTreeWidget *view = m_ui->partsView;
    const QString marked = m_ui->pageView->currentPart();
    const QSignalBlocker quiet(view);
    const int scrolled = view->verticalScrollBar()->value();
    view->clear();
    QList<QTreeWidgetItem *> above; // by level
    for (const SummaryPart &part : parts) {
        auto *row = part.level == 0 ? new QTreeWidgetItem(view)
                                    : new QTreeWidgetItem(above.value(part.level - 1));
        above.resize(part.level);
        above.append(row);
        row->setText(0, part.label);
        row->setToolTip(0, part.label.toHtmlEscaped());
        row->setText(1, part.hasNotes ? QString() : tr("no progress"));
        row->setFirstColumnSpanned(part.hasNotes);
        row->setData(0, kPartRole, part.part);
        if (part.part == marked)
            view->setCurrentItem(row);
    }
    view->expandAll();
    layOutParts();
    view->verticalScrollBar()->setValue(scrolled);
}

void SummaryDialog::layOutParts()
{
    QHeaderView *header = m_ui->partsView->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    header->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

QStringList SummaryDialog::notices() const
{
    QStringList sentences;
    if (!m_fonts.areUsable())
        sentences.append(
            tr("No font with Chinese characters is installed; nothing can be printed."));
    sentences += itemNotices();
    QStringList replaced;
    for (const Report::FontReplacement &one : Report::replacements(m_fonts))
        replaced.append(tr("%1 → %2").arg(one.wanted, one.used));
    if (!replaced.isEmpty())
        sentences.append(tr("Fonts that are not installed, and those used instead:") + u'\n'
                         + replaced.join(u'\n'));
    QStringList missing;
    for (const Report::UnprintableCharacter &one : m_ui->pageView->pages().unprintable())
        missing.append(one.character);
    missing.removeDuplicates();
    if (!missing.isEmpty())
        sentences.append(tr("No installed font has these characters, boxes stand for them: %1")
                             .arg(missing.join(u' ')));
    return sentences;
}

QStringList SummaryDialog::itemNotices() const
{
    const SummaryOptions options = this->options();
    const auto without = nodesWithoutNotes(m_document->outline(), m_notes, options);
    QList<const OutlineNode *> notBegun;
    for (const OutlineNode *node : m_document->outline().nodes()) {
        const bool notStarted = node->statusOn(options.asOf) == ItemStatus::NotStarted;
        if (node->isTracked() && notStarted && !without.contains(node))
            notBegun.append(node);
    }
    QStringList sentences;
    if (!without.isEmpty())
        sentences.append(tr("%n items have no progress notes: %1.", nullptr, int(without.size()))
                             .arg(listed(without)));
    if (!notBegun.isEmpty())
        sentences.append(tr("%n items have progress notes, but count as not started: %1.", nullptr,
                            int(notBegun.size()))
                             .arg(listed(notBegun)));
    return sentences;
}

QString SummaryDialog::listed(const QList<const OutlineNode *> &nodes)
{
    QStringList names;
    for (const OutlineNode *node : nodes.mid(0, kListedNumbers))
        names.append(shortName(node));
    return names.join(tr(", ")) + (nodes.size() > kListedNumbers ? tr(" …") : QString());
}

void SummaryDialog::updatePageRow()
{
    const PageView *view = m_ui->pageView;
    const int page = view->currentPage();
    m_ui->pageLabel->setText(tr("Page %1 of %2").arg(page + 1).arg(view->pages().count()));
    m_ui->zoomLabel->setText(tr("%1 %").arg(qRound(view->zoom() * 100)));
    m_ui->previousPageButton->setEnabled(page > 0);
    m_ui->nextPageButton->setEnabled(page + 1 < view->pages().count());
    m_ui->fitWidthButton->setChecked(view->fit() == PageView::Fit::Width);
    m_ui->fitPageButton->setChecked(view->fit() == PageView::Fit::Page);
}

void SummaryDialog::markInList(const QString &part)
{
    for (QTreeWidgetItemIterator row(m_ui->partsView); *row; ++row) {
        if ((*row)->data(0, kPartRole).toString() == part)
            m_ui->partsView->setCurrentItem(*row);
    }
}

void SummaryDialog::print()
{
    draft();
    const auto printed = printReport(m_report, m_fonts, m_ui->pageView->currentPage(), this);
    if (!printed)
        emit failed(printed.error());
}

void SummaryDialog::askForPdf()
{
    draft();
    QString folder = QString::fromUtf8(m_settings->state(kFolder));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QFileInfo(m_document->path()).path();
    const QString path =
        choosePdf(QDir(folder).filePath(fileNameFor(m_report.title) + u".pdf"_s), this);
    if (path.isEmpty() || !savePdf(path))
        return;
    m_settings->setState(kFolder, QFileInfo(path).path().toUtf8());
}

bool SummaryDialog::savePdf(const QString &path)
{
    draft();
    const QFileInfo file(path);
    if (file.exists()
        && file.canonicalFilePath() == QFileInfo(m_document->path()).canonicalFilePath()) {
        emit failed(
            {.message =
                 tr("“%1” is the plan file itself. Choose another name.").arg(file.fileName())});
        return false;
    }
    if (const auto written = writeReport(m_ui->pageView->pages(), path, this); !written) {
        emit failed(written.error());
        return false;
    }
    m_savedFile = path;
    m_banner->say(Banner::Kind::Notice, tr("Saved as “%1”.").arg(QDir::toNativeSeparators(path)),
                  tr("Open"));
    return true;
}

QSize SummaryDialog::sizeHint() const
{
    const QSize wanted(scaled(this, 1240), scaled(this, 720));
    return screen() ? wanted.boundedTo(screen()->availableSize() * 0.95) : wanted;
}

// The wheel scrolls the choices; it changes only the one that has been gone to.
bool SummaryDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QWidget *>(watched);
    if (event->type() != QEvent::Wheel || !field || field->hasFocus())
        return QDialog::eventFilter(watched, event);
    event->ignore();
    return true;
}

void SummaryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        draftSoon();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateLook();
        arrange();
    }
}

void SummaryDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

void SummaryDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_settings->setState(kGeometry, saveGeometry());
}

void SummaryDialog::retranslate()
{
    const QSignalBlocker quiet(m_ui->periodBox);
    const int chosen = std::max(0, m_ui->periodBox->currentIndex());
    m_ui->periodBox->clear();
    m_ui->periodBox->addItems({tr("Whole year"), tr("First half"), tr("Second half"),
                               tr("First quarter"), tr("Second quarter"), tr("Third quarter"),
                               tr("Fourth quarter"), tr("Between two days")});
    m_ui->periodBox->setCurrentIndex(chosen);
    m_ui->partsView->setAccessibleName(tr("Contents"));
}

void SummaryDialog::updateLook()
{
    const int edge = scaled(this, 16);
    const int gap = scaled(this, 8);
    m_ui->column->setContentsMargins({});
    m_ui->column->setSpacing(0);
    m_ui->headerRow->setContentsMargins(edge, gap, edge, gap);
    m_ui->headerRow->setSpacing(gap);
    m_ui->choiceColumn->setContentsMargins(edge, gap, edge, edge);
    m_ui->choiceColumn->setSpacing(scaled(this, 6));
    m_ui->form->setVerticalSpacing(gap);
    m_ui->previewColumn->setContentsMargins({});
    m_ui->previewColumn->setSpacing(0);
    m_ui->pageRow->setContentsMargins(gap, scaled(this, 4), gap, scaled(this, 4));
    m_ui->noticeColumn->setContentsMargins(gap, gap, edge, edge);
    m_ui->partsView->setMinimumHeight(scaled(this, 160));
    m_ui->pageView->setMinimumSize(scaled(this, 160), scaled(this, 120));
    // Chinese fonts often have no bold: digits among their characters would stand out.
    QFont heading = headingFont(font());
    heading.setWeight(QFont::Normal);
    m_ui->titleLabel->setFont(heading);
    QPalette rows = palette();
    rows.setColor(QPalette::Highlight, colour(rows, ColourRole::SelectedRow));
    rows.setColor(QPalette::HighlightedText, colour(rows, ColourRole::Text));
    m_ui->partsView->setPalette(rows);
    for (QDateEdit *edit : {m_ui->asOfEdit, m_ui->fromEdit, m_ui->toEdit})
        edit->setMaximumHeight(m_ui->periodBox->sizeHint().height());
    m_ui->previousPageButton->setIcon(icon(u"previous-page"_s));
    m_ui->nextPageButton->setIcon(icon(u"next-page"_s));
    m_ui->zoomOutButton->setIcon(icon(u"zoom-out"_s));
    m_ui->zoomInButton->setIcon(icon(u"zoom-in"_s));
    m_ui->fitWidthButton->setIcon(icon(u"fit-width"_s));
    m_ui->fitPageButton->setIcon(icon(u"fit-page"_s));
    m_ui->printButton->setIcon(icon(u"print"_s, colour(palette(), ColourRole::AccentText)));
    m_ui->pdfButton->setIcon(icon(u"pdf"_s));
}

// What has room beside the pages, and what goes under the choices.
void SummaryDialog::arrange()
{
    const int units = width() * 1000 / std::max(1, scaled(this, 1000));
    const auto wanted = units >= kThreeColumns ? Arrangement::ThreeColumns
                        : units >= kTwoColumns ? Arrangement::TwoColumns
                                               : Arrangement::Stacked;
    const bool beside = wanted == Arrangement::ThreeColumns;
    m_notices->setVisible(!m_notices->isEmpty());
    m_ui->noticePane->setVisible(beside && !m_notices->isEmpty());
    m_ui->choiceArea->setMinimumWidth(
        scaled(this, wanted == Arrangement::Stacked ? 200 : kChoicesWidth - 60));
    if (wanted == m_arrangement)
        return;
    m_arrangement = wanted;
    if (beside)
        m_ui->noticeColumn->insertWidget(0, m_notices);
    else
        m_ui->choiceColumn->insertWidget(m_ui->choiceColumn->indexOf(m_ui->contentsTitle),
                                         m_notices);
    m_ui->splitter->setOrientation(wanted == Arrangement::Stacked ? Qt::Vertical : Qt::Horizontal);
    setPartSizes();
}

void SummaryDialog::setPartSizes()
{
    if (m_arrangement == Arrangement::Stacked) {
        m_ui->splitter->setSizes({height() / 3, height() * 2 / 3, 0});
        return;
    }
    const int choices = scaled(this, kChoicesWidth);
    const int notices = m_ui->noticePane->isHidden() ? 0 : scaled(this, kNoticesWidth);
    m_ui->splitter->setSizes({choices, std::max(1, width() - choices - notices), notices});
}

} // namespace Widgets
