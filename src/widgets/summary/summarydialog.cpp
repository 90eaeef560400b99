#include "widgets/summary/summarydialog.h"

#include "ui_summarydialog.h"

#include "domain/plan/figures/figuretotals.h"
#include "domain/summary/annualsummary.h"
#include "domain/summary/figuresources.h"
#include "domain/summary/organisationname.h"
#include "domain/summary/reporttables.h"
#include "domain/summary/summaryday.h"
#include "domain/summary/summarytitle.h"
#include "models/documentundo.h"
#include "models/drafts.h"
#include "models/editwords.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/waitcursor.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/summary/pageview.h"
#include "widgets/summary/paperchooser.h"
#include "widgets/summary/reportphotographs.h"
#include "widgets/summary/sourcesdialog.h"
#include "widgets/summary/summarylayout.h"
#include "widgets/summary/summarynotices.h"

#include <QMenu>
#include <QShortcut>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;

namespace Widgets {

namespace {

const auto kGeometry = u"summaryDialog"_s;
const auto kPeriod = u"summaryPeriod"_s;

// With this many notes or more, wording the proposals takes noticeable time: while the user types,
// it waits for a pause of kPause milliseconds.
constexpr qsizetype kManyNotes = 1000;
constexpr int kPause = 400;

// Shows a short name on the button; its shortcut and accessible name stay those of the full name.
void nameButton(QPushButton *button, const QString &name, const QString &shown)
{
    const QString plain = QString(name).remove(u'&').remove(u'…');
    button->setText(shown);
    button->setShortcut(QKeySequence::mnemonic(name));
    button->setAccessibleName(plain);
    button->setToolTip(shown == name ? QString() : plain.toHtmlEscaped());
}

qsizetype countOf(const NotesByNode &notes)
{
    qsizetype count = 0;
    for (const QList<ProgressNote> &own : notes)
        count += own.size();
    return count;
}

} // namespace

SummaryDialog::SummaryDialog(PlanDocument *document, System::Settings *settings, QWidget *parent)
    : Dialog(parent)
    , m_document(document)
    , m_settings(settings)
    , m_fonts(Report::choosePaperFonts())
    , m_banner(new Banner(this))
    , m_paper(new PaperChooser(document->plan().year, this))
{
    setUp(m_ui);
    m_layout = std::make_unique<SummaryLayout>(*m_ui, this);
    m_layout->setUp();
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_ui->column->insertWidget(1, m_paper);
    m_ui->column->insertWidget(2, m_banner);
    m_ui->printButton->setProperty("primary", true);
    m_ui->wordingPane->setReadOnly(document->isReadOnly());
    const QDate begin(document->plan().year, 1, 1);
    m_paper->setDays(begin,
                     std::max(begin, usualSummaryDay(document->outline(), document->today())));
    m_proposalTimer.setSingleShot(true);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(Models::kKeepingDelay);
    m_ui->blocksView->setAccessibleName(tr("Contents"));
    m_ui->sideTabs->setTabText(SummaryLayout::PagesTab, tr("Pages"));
    m_ui->sideTabs->setTabText(SummaryLayout::WordingTab, tr("Wording"));
    updateHead();
    m_layout->updateSpaces();
    m_paper->setPeriod(QString::fromUtf8(settings->state(periodSetting())));
    readNotes();
    choosePeriod();
    connectChoices();
    connectWording();
    connectPages();
    m_ui->blocksView->setCurrentBlock(blockOfStyle(m_choices.style, kTitleBlock));
    showBlock(m_ui->blocksView->currentBlock());
    showUnfinished();
    keepPlace(settings, kGeometry);
    view()->goToPage(0);
    view()->setFocus();
    followChanges(this, {.size = [this] { arrange(); }});
}

SummaryDialog::~SummaryDialog() = default;

void SummaryDialog::connectChoices()
{
    connect(&m_proposalTimer, &QTimer::timeout, this, &SummaryDialog::propose);
    connect(m_paper, &PaperChooser::periodChosen, this, &SummaryDialog::choosePeriod);
    connect(m_paper, &PaperChooser::asOfChosen, this, &SummaryDialog::proposeSoon);
    connect(m_paper, &PaperChooser::styleChosen, this, [this](SummaryStyle style) {
        leaveBlock(); // stores the wording typed for the previous kind of paper
        ReportChoices choices = m_choices;
        choices.style = style;
        storeChoices(choices);
        propose();
    });
    m_evidence.photograph = photographsOf(m_document);
    connect(m_ui->options, &OptionsPane::edited, this,
            [this] { storeChoices(m_ui->options->choices(m_choices)); });
    connect(m_ui->optionsButton, &QToolButton::toggled, m_layout.get(),
            &SummaryLayout::foldOptions);
    connect(m_ui->blocksView, &SummaryBlocksView::omissionChanged, this,
            [this](const QString &block, bool omitted) {
                ReportChoices choices = m_choices;
                choices.omitted.removeAll(block);
                if (omitted)
                    choices.omitted.append(block);
                choices.omitted.sort();
                storeChoices(choices);
            });
    for (const auto changed :
         {&PlanDocument::tallyChanged, &PlanDocument::detailsChanged, &PlanDocument::planReplaced,
          &PlanDocument::nodeInserted, &PlanDocument::nodeRemoved})
        connect(m_document, changed, this, &SummaryDialog::proposeSoon);
    connect(m_document, &PlanDocument::nodeChanged, this, &SummaryDialog::proposeSoon);
    for (const auto changed : {&PlanDocument::planReplaced, &PlanDocument::changedOutside})
        connect(m_document, changed, this, &SummaryDialog::readNotes);
    connect(m_document, &PlanDocument::notesChanged, this, &SummaryDialog::readNotes);
    for (const auto changed : {&PlanDocument::reportsChanged, &PlanDocument::planReplaced,
                               &PlanDocument::changedOutside})
        connect(m_document, changed, this, &SummaryDialog::readReport);
}

void SummaryDialog::connectWording()
{
    const WordingPane *pane = m_ui->wordingPane;
    connect(pane, &WordingPane::typed, this, &SummaryDialog::noteTyped);
    connect(pane, &WordingPane::left, this, &SummaryDialog::storeTyped);
    connect(pane, &WordingPane::choicesEdited, this,
            [this] { storeChoices(m_ui->wordingPane->choices(m_choices)); });
    connect(pane, &WordingPane::proposalWanted, this, [this] {
        if (storeTyped())
            storeWording(m_ui->wordingPane->block(), {});
    });
    connect(pane, &WordingPane::recordSeen, this, [this] {
        const SummaryBlock block = m_ui->wordingPane->block();
        if (storeTyped() && block.wording)
            storeWording(block, Wording{.text = block.wording->text, .record = block.record});
    });
    connect(&m_keepTimer, &QTimer::timeout, this, &SummaryDialog::keepTyped);
    connect(m_ui->noticePanel, &NoticePanel::linkActivated, this, &SummaryDialog::goTo);
    connect(m_ui->noticesButton, &QToolButton::toggled, m_layout.get(),
            &SummaryLayout::showNotices);
    connect(pane, &WordingPane::sourcesWanted, this, [this] {
        const SummaryBlock block = m_ui->wordingPane->block();
        const Outline &outline = m_document->outline();
        SourcesDialog(outline, sourcesOfBlock(outline, m_notes, options(), block), this).exec();
    });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this,
            [this] { take(Way::Undo); });
    auto *redo = new QShortcut(this); // by the keys of the main window
    redo->setKeys({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    connect(redo, &QShortcut::activated, this, [this] { take(Way::Redo); });
    connect(m_document, &PlanDocument::saved, this, [this] {
        if (!m_done.isEmpty() && m_banner->sentence() == m_done)
            m_banner->hide();
        m_done.clear();
    });
}

void SummaryDialog::connectPages()
{
    PageView *pages = view();
    connect(pages, &PageView::blockClicked, m_ui->blocksView, &SummaryBlocksView::setCurrentBlock);
    connect(pages, &PageView::blockClicked, this, &SummaryDialog::openWords);
    connect(pages, &PageView::figureClicked, this, &SummaryDialog::showSources);
    connect(m_ui->blocksView, &SummaryBlocksView::currentBlockChanged, this,
            &SummaryDialog::showBlock);
    connect(m_ui->blocksView, &QTreeWidget::itemActivated, this, &SummaryDialog::openWords);
    connect(m_ui->sideTabs, &QTabBar::currentChanged, m_layout.get(), &SummaryLayout::showSide);
    connect(m_ui->printButton, &QPushButton::clicked, this, &SummaryDialog::print);
    connect(m_ui->pdfButton, &QPushButton::clicked, this,
            [this] { askForFile(ReportFormat::Pdf); });
    connect(m_ui->wordButton, &QPushButton::clicked, this,
            [this] { askForFile(ReportFormat::Docx); });
    auto *others = new QMenu(m_ui->otherButton);
    m_ui->otherButton->setMenu(others);
    others->addAction(tr("Open&Document Text…"), this, [this] { askForFile(ReportFormat::Odt); });
    others->addAction(tr("&Web Page…"), this, [this] { askForFile(ReportFormat::Html); });
    others->addAction(tr("Both &Tables as an Excel Workbook…"), this,
                      [this] { askForFile(ReportFormat::Xlsx); });
    addReportKeys(m_ui->printButton, m_ui->pdfButton);
}

PageView *SummaryDialog::view() const
{
    return m_ui->pagesSide->view();
}

SummaryOptions SummaryDialog::options() const
{
    SummaryOptions options{.asOf = m_paper->asOf(),
                           .from = m_paper->from(),
                           .to = m_paper->to(),
                           .choices = m_choices,
                           .wordings = m_wordings,
                           .evidence = m_evidence};
    const SummaryBlock &block = m_ui->wordingPane->block();
    if (const auto typed = m_ui->wordingPane->unfinished())
        options.wordings.insert(block.name, {.text = *typed, .record = block.record});
    return options;
}

// The name of the setting that stores the chosen period of this file and year.
QString SummaryDialog::periodSetting() const
{
    return u"%1/%2/%3"_s.arg(kPeriod, m_document->fileUuid()).arg(m_document->plan().year);
}

// Changes the period. The summary is then as of the period's last day, or of today if the period is
// not over.
void SummaryDialog::choosePeriod()
{
    m_paper->setAsOf(usualSummaryDay(m_document->outline(), m_document->today(), m_paper->to()));
    leaveBlock(); // stores the wording typed for the previous report
    m_period = m_paper->period();
    m_settings->setState(periodSetting(), m_period.toUtf8());
    readReport();
    propose();
    if (const SummaryBlock *block = blockNamed(m_ui->wordingPane->block().name))
        m_ui->wordingPane->showBlock(*block, m_document->drafts()->wording(m_period, block->name));
}

void SummaryDialog::readNotes()
{
    auto notes = m_document->notes().ofPlan();
    const auto evidence = m_document->evidence().ofPlan();
    if (!notes || !evidence) {
        tellUnread(notes ? evidence.error() : notes.error());
        return;
    }
    m_evidence.pieces = *evidence;
    m_ui->options->setHasEvidence(!m_evidence.pieces.isEmpty());
    m_notes = *std::move(notes);
    view()->setFigures(figureKeysOf(m_notes));
    proposeSoon();
}

// What was read before stays as it is.
void SummaryDialog::tellUnread(const System::Error &error)
{
    if (isVisible())
        tellFailureLater(this, error);
    else
        m_unread = error;
}

// Reads the wordings and choices that the file holds for the chosen period.
void SummaryDialog::readReport()
{
    const auto choices = m_document->reportChoices();
    auto wordings = m_document->wordings(m_period);
    if (!choices || !wordings) {
        tellUnread(choices ? wordings.error() : choices.error());
        return;
    }
    m_wordings = *std::move(wordings);
    if (!m_document->isReadOnly() || !m_storedChoices) {
        m_storedChoices = *choices;
        m_choices = choices->value_or(ReportChoices{});
    }
    showChoices();
    proposeSoon();
}

void SummaryDialog::showChoices()
{
    m_paper->setStyle(m_choices.style);
    m_ui->options->setChoices(m_choices);
    m_ui->wordingPane->setChoices(m_choices, organisationInFull(m_document->plan()),
                                  m_paper->asOf());
}

// Stores the choices; if the file is read-only they are kept only until the dialog is closed.
void SummaryDialog::storeChoices(const ReportChoices &choices)
{
    if (!m_document->isReadOnly()) {
        const auto stored = m_document->setReportChoices(m_storedChoices, choices);
        readReport();
        tellFailure(this, stored);
        return;
    }
    m_choices = choices;
    showChoices();
    proposeSoon();
}

void SummaryDialog::propose()
{
    m_proposalTimer.stop();
    const Models::WaitCursor busy(countOf(m_notes) >= kManyNotes);
    const SummaryOptions options = this->options();
    const Outline &outline = m_document->outline();
    // The pages contain the wording being typed; the list and the wording pane show what is stored.
    SummaryOptions stored = options;
    stored.wordings = m_wordings;
    const QList<SummaryBlock> blocks = summaryBlocks(outline, m_notes, stored);
    m_report = options.wordings == stored.wordings
                   ? annualSummary(outline, m_notes, options, blocks)
                   : annualSummary(outline, m_notes, options);
    const QString organisation = signatureFor(m_document->plan(), m_choices);
    const QString title = m_report.title.simplified();
    const bool isOurs = title.startsWith(organisation) && title.size() > organisation.size();
    m_ui->titleLabel->setText(isOurs ? title.mid(organisation.size()) : title);
    view()->setPages(Report::paginate(m_report, m_fonts));
    m_ui->blocksView->setBlocks(blocks);
    m_ui->wordingPane->setChoices(m_choices, organisationInFull(m_document->plan()), options.asOf);
    if (const SummaryBlock *block = blockNamed(m_ui->wordingPane->block().name))
        m_ui->wordingPane->updateBlock(*block);
    else if (!m_ui->blocksView->blocks().isEmpty())
        m_ui->blocksView->setCurrentBlock(m_ui->blocksView->blocks().first().name);
    updateNotices();
    const bool printable = view()->pages().arePrintable();
    m_ui->printButton->setEnabled(printable);
    m_ui->pdfButton->setEnabled(printable);
    m_ui->pagesSide->showPlace();
    arrange();
}

const SummaryBlock *SummaryDialog::blockNamed(const QString &block) const
{
    const auto &blocks = m_ui->blocksView->blocks();
    const auto found = std::ranges::find(blocks, block, &SummaryBlock::name);
    return found == blocks.end() ? nullptr : &*found;
}

void SummaryDialog::noteTyped()
{
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    m_proposalTimer.start(countOf(m_notes) >= kManyNotes ? kPause : 0);
}

void SummaryDialog::keepTyped()
{
    m_keepTimer.stop();
    tellFailure(this, m_document->drafts()->keepWording(m_period, m_ui->wordingPane->block().name,
                                                        m_ui->wordingPane->unfinished()));
}

// Stores the wording being typed; false if it could not be stored.
bool SummaryDialog::storeTyped()
{
    m_ui->wordingPane->takeInPreedit();
    const auto typed = m_ui->wordingPane->unfinished();
    if (!typed)
        return true;
    const SummaryBlock block = m_ui->wordingPane->block();
    const bool isProposal = typed->trimmed() == block.proposal.trimmed();
    return storeWording(block,
                        isProposal ? std::nullopt : std::optional(Wording{*typed, block.record}));
}

bool SummaryDialog::storeWording(const SummaryBlock &block, const std::optional<Wording> &to)
{
    const auto stored = m_document->setWording(
        {.place = {.period = m_period, .block = block.name}, .from = block.wording, .to = to});
    if (!stored) {
        keepTyped();
        tellFailure(this, stored.error());
        return false;
    }
    m_keepTimer.stop();
    readReport();
    SummaryBlock now = block;
    now.wording = m_wordings.contains(block.name) ? std::optional(m_wordings.value(block.name))
                                                  : std::nullopt;
    m_ui->wordingPane->showBlock(now, {});
    tellFailure(this, m_document->drafts()->keepWording(m_period, block.name, {}));
    propose();
    return true;
}

// Stores the wording of the current block; called before another block or report is shown.
void SummaryDialog::leaveBlock()
{
    m_ui->wordingPane->commitFields();
    if (!storeTyped())
        m_keepTimer.stop();
}

void SummaryDialog::showBlock(const QString &name)
{
    view()->showBlock(name);
    if (name == kRecipientBlock && view()->pages().pageOf(name) < 0)
        view()->goToPage(0); // no recipient is printed: its place is on the first page
    if (name == m_ui->wordingPane->block().name)
        return;
    leaveBlock();
    if (const SummaryBlock *block = blockNamed(name))
        m_ui->wordingPane->showBlock(*block, m_document->drafts()->wording(m_period, name));
}

void SummaryDialog::goTo(const QString &block)
{
    m_ui->blocksView->setCurrentBlock(block);
    m_ui->wordingPane->focusWords();
}

// Shows the first block with a wording that was typed but not stored when the program ended.
void SummaryDialog::showUnfinished()
{
    for (const SummaryBlock &block : m_ui->blocksView->blocks()) {
        if (!block.isWorded || !m_document->drafts()->wording(m_period, block.name))
            continue;
        m_ui->blocksView->setCurrentBlock(block.name);
        m_banner->say(Banner::Kind::Notice,
                      tr("What you had begun to write for “%1” is here again.").arg(block.label));
        return;
    }
}

void SummaryDialog::take(Way way)
{
    if (!storeTyped())
        return;
    const QString sentence = m_document->undoing().doneWords(way);
    if (tellFailure(this, m_document->undoing().take(way)) || sentence.isEmpty())
        return;
    showChanged();
    m_done = sentence;
    m_banner->say(Banner::Kind::Notice, sentence);
}

// Shows the first of its paragraphs that the report has; when it has none, what is shown stays.
void SummaryDialog::showChanged()
{
    QString block;
    for (const Change &change : m_document->lastStored()) {
        if (const auto *wording = std::get_if<WordingChange>(&change);
            wording && wording->place.plan == m_document->plan().id) {
            m_paper->setPeriod(wording->place.period);
            if (m_paper->period() != m_period)
                choosePeriod();
            block = wording->place.block;
        } else if (const NodeId node = nodeTouchedBy(change); node != NodeId{}) {
            block = blockOfNode(node);
        }
        if (!block.isEmpty())
            break;
    }
    propose(); // the list and the pages are then those after the edit
    if (!blockNamed(block))
        return;
    m_ui->blocksView->setCurrentBlock(block);
    showBlock(block);
}

void SummaryDialog::updateNotices()
{
    const SummaryOptions options = this->options();
    m_ui->noticePanel->setNotices(
        tr("Before printing:"),
        summaryNotices({.outline = m_document->outline(),
                        .notes = m_notes,
                        .options = options,
                        .blocks = m_ui->blocksView->blocks(),
                        .pages = view()->pages(),
                        .fonts = m_fonts,
                        .asOf = Models::dayWords(options.asOf, m_document->plan().year)}));
    m_ui->noticesButton->setText(tr("To look at before printing: %n thing(s)", nullptr,
                                    int(m_ui->noticePanel->notices().size())));
    m_layout->showNotices();
}

// Lists beside the wording what a figure counts. The wording keeps the focus, so that typing goes
// on there.
void SummaryDialog::showSources(const Report::PlaceInWords &place)
{
    const SummaryBlock *block = blockNamed(place.block);
    const auto figure = countedFigureAt(place.words, place.at, figureKeysOf(m_notes));
    m_ui->blocksView->setCurrentBlock(place.block);
    openWords();
    if (!block || !figure || (block->sources.isEmpty() && block->items.isEmpty()))
        return;
    const qint64 value = figureNumber(place.words.mid(figure->from, figure->length)).value_or(0);
    delete m_sources;
    m_sources = new SourcesDialog(
        m_document->outline(),
        sourcesOfFigure(m_document->outline(), m_notes, options(), *block, *figure, value), this);
    m_sources->showBeside();
}

// Stores what is typed, so that printing and saving use the stored wording only; false if it could
// not be stored or the user cancels.
bool SummaryDialog::readyToLeave()
{
    m_ui->wordingPane->commitFields();
    if (!storeTyped())
        return false;
    propose();
    return true;
}

void SummaryDialog::print()
{
    if (!readyToLeave())
        return;
    if (!canPrint()) {
        if (wantsPdfInstead(this))
            askForFile(ReportFormat::Pdf);
        return;
    }
    tellFailure(this, printReport(m_report, m_fonts, view()->currentPage(), this));
}

// The report with both annexed tables, whether or not they are to be printed.
ReportDocument SummaryDialog::tables() const
{
    const SummaryOptions options = this->options();
    const Outline &outline = m_document->outline();
    return {.title = m_report.title,
            .author = m_report.author,
            .elements = {statusTable(outline, m_notes, options),
                         breakdownTable(outline, options.choices)}};
}

void SummaryDialog::askForFile(ReportFormat format)
{
    if (!readyToLeave())
        return;
    const QString path = chooseReportFile(format, m_report.title, m_document->path(), *m_settings,
                                          this);
    if (!path.isEmpty() && save(format, path))
        rememberReportFolder(path, *m_settings);
}

bool SummaryDialog::save(ReportFormat format, const QString &path)
{
    if (!readyToLeave())
        return false;
    if (tellFailure(this, checkIsNotPlanFile(path, m_document->path())))
        return false;
    const ReportDocument &report = format == ReportFormat::Xlsx ? tables() : m_report;
    if (tellFailure(this, writeReport(format, report, view()->pages(), path, this)))
        return false;
    m_banner->saySaved(path);
    return true;
}

QSize SummaryDialog::sizeHint() const
{
    return sizeOnScreen(1560, 960);
}

void SummaryDialog::done(int result)
{
    leaveBlock();
    QDialog::done(result);
}

void SummaryDialog::updateLook()
{
    if (!m_layout)
        return; // still under construction, which changes the palette
    m_layout->updateSpaces();
    updateHead();
    arrange();
}

void SummaryDialog::updateHead()
{
    m_ui->titleLabel->setFont(titleFont(font()));
    m_ui->printButton->setIcon(icon(u"print"_s, colour(palette(), ColourRole::AccentText)));
    m_ui->pdfButton->setIcon(icon(u"pdf"_s));
}

// Shortens the buttons' names, so that the summary's title has room beside them.
void SummaryDialog::nameHeadButtons(bool inShort)
{
    const QString word = tr("S&ave as Word…");
    const QString pdf = tr("&Save as PDF…");
    nameButton(m_ui->wordButton, word, inShort ? tr("Word…") : word);
    nameButton(m_ui->pdfButton, pdf, inShort ? tr("PDF…") : pdf);
}

void SummaryDialog::openWords()
{
    m_ui->sideTabs->setCurrentIndex(SummaryLayout::WordingTab);
    m_ui->wordingPane->focusWords();
}

void SummaryDialog::arrange()
{
    m_layout->arrange();
    nameHeadButtons(m_layout->hasShortHead());
}

} // namespace Widgets
