#include "widgets/window/mainwindow.h"

#include "models/editing/yearediting.h"
#include "ui_mainwindow.h"

#include "domain/text/characters.h"
#include "models/documentundo.h"
#include "models/plansettings.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/guide/guidewindow.h"
#include "widgets/kit/question.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/versions/secondcopies.h"
#include "widgets/window/aboutdialog.h"
#include "widgets/window/filecommands.h"
#include "widgets/window/filenews.h"
#include "widgets/window/outlinecommands.h"
#include "widgets/window/plancommands.h"
#include "widgets/window/planpane.h"
#include "widgets/window/rememberedplace.h"
#include "widgets/window/start/namebanner.h"
#include "widgets/window/start/startpage.h"
#include "widgets/window/start/welcome.h"
#include "widgets/window/statusline.h"
#include "widgets/window/tree/planheader.h"
#include "widgets/window/tree/plantreeview.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdrops.h"
#include "widgets/window/windowlayout.h"
#include "widgets/window/windowmessages.h"
#include "widgets/window/yearcommands.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QInputDialog>
#include <QPushButton>
#include <QSplitter>
#include <QToolBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using System::Error;

namespace Widgets {

namespace {

constexpr int kMostLines = 8; // most lines of a question

} // namespace

MainWindow::MainWindow(System::Settings *settings, Appearance *appearance)
    : m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_appearance(appearance)
{
    m_ui->setupUi(this);
    setWindowIcon(QIcon(u":/app/yaodian.svg"_s));
    arrange();
    m_messages = new WindowMessages(&m_shown, m_ui->statusbar, this);
    m_actions = new WindowActions(m_ui.get(), &m_shown, settings, appearance, this);
    m_files = new FileCommands(&m_shown, m_messages, this);
    m_secondCopies = new SecondCopies(settings, m_banner, this);
    m_files->setSecondCopies(m_secondCopies);
    m_plans = new PlanCommands(&m_shown, m_messages, settings, this);
    m_year = new YearCommands(&m_shown, settings, this);
    m_news = new FileNews(&m_shown, m_banner, m_files, m_plans, this);
    connectActions();
    connectCommands();
    connectQuestions();
    retranslate();
    updateActions();
    m_layout->restorePlace();
    connect(m_appearance, &Appearance::textSizeChanged, m_status, &StatusLine::update);
}

// Deletes the parts that show the document before the document: even a hidden tree may still lay
// out its rows.
MainWindow::~MainWindow()
{
    dropParts();
}

void MainWindow::dropParts()
{
    m_ui->toolBar->setParent(this);
    m_ui->toolBar->hide();
    delete m_header;
    delete m_pane;
    delete m_page;
    m_shown = {};
}

void MainWindow::arrange()
{
    auto *column = new QVBoxLayout(m_ui->centralwidget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner = new Banner(this);
    m_nameBanner = new NameBanner(this);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_welcome = new Welcome(this);
    column->addWidget(m_banner);
    column->addWidget(m_nameBanner);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_welcome, 1);
    m_splitter->hide();
    connect(m_welcome, &Welcome::openRequested, m_ui->openAction, &QAction::trigger);
    connect(m_welcome, &Welcome::newRequested, m_ui->newAction, &QAction::trigger);

    m_summaryButton = new QPushButton(this);
    m_summaryButton->setObjectName(u"summaryButton"_s);
    m_ui->toolBar->addSeparator();
    m_ui->toolBar->addWidget(m_summaryButton);
    removeToolBar(m_ui->toolBar); // the toolbar is placed in the header instead

    m_status = new StatusLine(&m_shown, m_appearance, m_ui->statusbar);
    m_layout = new WindowLayout({m_splitter, m_ui->toolBar, m_banner, m_nameBanner}, &m_shown,
                                m_settings, this);
}

void MainWindow::connectActions()
{
    const auto on = [](QAction *action, auto *part, auto &&act) {
        connect(action, &QAction::triggered, part, act);
    };
    using Carry = NewYearDialog::Carry;
    on(m_ui->newAction, m_files, &FileCommands::chooseNew);
    on(m_ui->openAction, m_files, &FileCommands::chooseOpen);
    on(m_ui->saveCopyAction, m_files, &FileCommands::saveCopy);
    on(m_ui->copyForOthersAction, m_files, &FileCommands::saveCopyForOthers);
    on(m_ui->earlierVersionsAction, m_files, &FileCommands::showEarlierVersions);
    on(m_ui->secondPlaceAction, m_secondCopies, &SecondCopies::showDialog);
    on(m_ui->showInFolderAction, m_files, &FileCommands::showInFolder);
    on(m_ui->importAction, m_plans, &PlanCommands::importPlan);
    on(m_ui->importCopiedAction, m_plans, &PlanCommands::importCopied);
    on(m_ui->newYearReadAction, m_plans, &PlanCommands::importPlan);
    on(m_ui->newYearAction, m_plans, [this] { m_plans->beginYear(Carry::Unfinished); });
    on(m_ui->newYearEmptyAction, m_plans, [this] { m_plans->beginYear(Carry::Nothing); });
    on(m_ui->compareYearsAction, m_plans, &PlanCommands::compareYears);
    on(m_ui->allNotesAction, m_plans, &PlanCommands::showAllNotes);
    on(m_ui->figuresAction, m_plans, &PlanCommands::showFigures);
    for (const auto &[action, paper] :
         {std::pair{m_ui->figuresTableAction, YearPapers::Paper::Figures},
          {m_ui->circularAction, YearPapers::Paper::Circular},
          {m_ui->wallChartAction, YearPapers::Paper::ChartA3}})
        on(action, m_plans, [this, paper = paper] { m_plans->showPaper(paper); });
    on(m_ui->writeAction, m_plans, &PlanCommands::write);
    on(m_ui->detailsAction, m_plans, &PlanCommands::showDetails);
    on(m_ui->removeYearAction, m_plans, &PlanCommands::removeYear);
    on(m_ui->summaryAction, m_plans, &PlanCommands::showSummary);
    on(m_ui->printAction, m_plans, &PlanCommands::printSeen);
    on(m_ui->undoAction, m_plans, [this] { m_plans->take(Models::Way::Undo); });
    on(m_ui->redoAction, m_plans, [this] { m_plans->take(Models::Way::Redo); });
    on(m_ui->recordAction, m_plans, &PlanCommands::showRecord);
    on(m_ui->quitAction, this, &QWidget::close);
    for (QAction *action : {m_ui->addNoteAction, m_ui->difficultyAction})
        on(action, m_layout, &WindowLayout::showPage);
    on(m_ui->yearAction, m_layout, &WindowLayout::leavePage);
    on(m_ui->yourNameAction, this, &MainWindow::askName);
    on(m_ui->nextAreaAction, this, [this] { moveFocus(focusStops(), 1); });
    on(m_ui->previousAreaAction, this, [this] { moveFocus(focusStops(), -1); });
    on(m_ui->guideAction, this, [this] { GuideWindow::open(this); });
    on(m_ui->shortcutsAction, this, [this] { GuideWindow::open(this, GuideWindow::kShortcuts); });
    on(m_ui->aboutAction, this, [this] { AboutDialog(this).exec(); });
    m_year->connectActions(*m_ui);
    connect(m_summaryButton, &QPushButton::clicked, m_ui->summaryAction, &QAction::trigger);
    connect(m_status, &StatusLine::folderWanted, m_files, &FileCommands::showInFolder);
    connect(m_status, &StatusLine::textSizeWanted, m_appearance, &Appearance::setTextSize);
}

void MainWindow::connectCommands()
{
    connect(m_actions, &WindowActions::openRequested, this, &MainWindow::openRequested);
    connect(m_actions, &WindowActions::languageChosen, this, &MainWindow::languageChosen);
    connect(m_actions, &WindowActions::saveRequested, this, &MainWindow::saveByHand);
    connect(m_files, &FileCommands::openRequested, this, &MainWindow::openRequested);
    const auto *drops = new WindowDrops(m_ui->importAction, this);
    connect(drops, &WindowDrops::planFileDropped, this, &MainWindow::openRequested);
    connect(drops, &WindowDrops::documentDropped, this, &MainWindow::readIn);
    connect(drops, &WindowDrops::sheetsDropped, m_year, &YearCommands::readSheets);
    connect(drops, &WindowDrops::wordsDropped, m_plans,
            qOverload<const QMimeData &>(&PlanCommands::addPlanFrom));
    connect(drops, &WindowDrops::othersDropped, this,
            [this](const QStringList &paths) { showNotice(othersSentence(paths)); });
    connect(m_year, &YearCommands::sheetsWritten, m_banner, &Banner::sayInFolder);
    connect(m_plans, &PlanCommands::openRequested, this, &MainWindow::openRequested);
    connect(m_plans, &PlanCommands::readInDone, m_news, &FileNews::sayRead);
    connect(m_plans, &PlanCommands::readInDone, this, [this] {
        if (Models::isUndecided(*m_settings, *m_document))
            endQuestion(); // by a plan of the user's own
    });
    connect(m_files, &FileCommands::newRequested, this, &MainWindow::newRequested);
    connect(m_files, &FileCommands::versionRequested, this, &MainWindow::versionRequested);
    connect(m_files, &FileCommands::putBackRequested, this, &MainWindow::putBackRequested);
    connect(m_files, &FileCommands::lookOutsideRequested, m_news, &FileNews::lookOutside);
    connect(m_files, &FileCommands::continueInRequested, this, &MainWindow::goOnIn);
    connect(m_files, &FileCommands::unopenedChanged, this, &MainWindow::updateActions);
    connect(m_news, &FileNews::goneChanged, m_status, &StatusLine::update);
    connect(m_news, &FileNews::dayChanged, this,
            [this] { m_secondCopies->sayOverdue(*m_document); });
    connect(m_messages, &WindowMessages::fileMoved, m_news, &FileNews::lookOutside);
    connect(m_messages, &WindowMessages::earlierVersionsWanted, m_files,
            &FileCommands::showEarlierVersions);
    connect(m_messages, &WindowMessages::salvageWanted, m_files,
            qOverload<>(&FileCommands::salvage));
    connect(m_status, &StatusLine::copyWanted, m_files, &FileCommands::saveCopy);
    connect(m_status, &StatusLine::openingWanted, this,
            [this] { emit openRequested(m_document->path()); });
}

// The questions across the window: for the name, and whose plan is shown.
void MainWindow::connectQuestions()
{
    const auto focusPlan = [this] {
        if (m_pane)
            m_pane->setFocus(Qt::OtherFocusReason);
    };
    connect(m_nameBanner, &NameBanner::named, this, [this, focusPlan](const QString &name) {
        setAuthor(name);
        focusPlan();
    });
    connect(m_nameBanner, &NameBanner::unnamed, this, [this] { setAuthor({}); });
    connect(m_nameBanner, &NameBanner::closed, this, [this, focusPlan] {
        m_layout->fitNameBanner();
        focusPlan();
    });
    connect(m_nameBanner, &NameBanner::kept, this, &MainWindow::settleWhosePlan);
    const auto focusPlanUnlessAsked = [this, focusPlan] {
        if (!m_nameBanner->isVisible())
            focusPlan();
    };
    // Queued, as only then it is known whether the name is asked for now.
    connect(m_nameBanner, &NameBanner::kept, this, focusPlanUnlessAsked, Qt::QueuedConnection);
    connect(m_nameBanner, &NameBanner::readInRequested, m_plans, &PlanCommands::importPlan);
    connect(m_nameBanner, &NameBanner::emptyRequested, m_files, &FileCommands::chooseNew);
}

// Save (Ctrl+S) has nothing to do; tells the user that everything is saved already.
void MainWindow::saveByHand()
{
    m_shown.commitEditors();
    if (m_page && m_page->unstored()->isEmpty() && m_page->unstored()->hasNote())
        tell(this, tr("A note that was written is not stored yet; Add stores it."));
    else if (!m_page || m_page->unstored()->isEmpty())
        tell(this, tr("Everything is saved as soon as it is entered."));
    else
        tellFailure(this, m_page->unstored()->retry());
}

void MainWindow::setDocument(std::unique_ptr<PlanDocument> document)
{
    if (m_document) {
        m_shown.commitEditors();
        keepState();
    }
    dropParts();
    m_document = std::move(document);
    if (m_versionMoment.isEmpty())
        m_secondCopies->setDocument(m_document.get());
    m_document->undoing().setFormerName(Models::formerName(*m_settings));
    m_document->setAuthor(m_settings->author());
    m_document->setFirstNote(Models::firstNote(*m_settings));
    m_document->setClosedQuestion(
        [this](const PlanDetails &plan) { return m_messages->mayChange(plan); });
    showRememberedYear();
    makeParts();
    connectParts();
    m_actions->connectFile();
    m_layout->restoreDivision();
    m_pane->setYearWanted(m_ui->yearAction->isChecked());
    m_layout->update();

    m_status->setSavedAt({});
    m_messages->noticeEdit();
    m_ui->statusbar->clearMessage(); // the message of the file shown before
    m_banner->hide();
    m_nameBanner->finish();
    showStart();
    followShipped();
    if (m_versionMoment.isEmpty())
        m_settings->addRecentFile(m_document->path());
    m_news->sayReadOnly(m_versionMoment);
    m_news->warnOfBackup();
    m_layout->fitNameBanner();
    updateTitle();
    m_status->update();
    m_actions->updateUndo();
    updateActions();
    if (const NodeId last = RememberedPlace(m_settings, m_document->path()).node();
        last != NodeId{})
        m_pane->selectNode(last);
    m_pane->announceSelection();
    m_news->offerDraft();
    m_secondCopies->sayOverdue(*m_document);
    m_news->sayMonth();
    m_news->follow();
}

void MainWindow::askWhosePlan()
{
    if (!m_document || m_document->isEmpty())
        return;
    m_askedPlan = m_document->plan().id;
    m_nameBanner->askWhosePlan(m_document->plan().title.simplified(), !m_settings->knowsAuthor());
    m_layout->fitNameBanner();
}

// Asks whose plan it is once the file holds the shipped one as it came, when it is opened or when
// all else was taken back. As long as that is only looked at, the window does not tell what is
// overdue in it.
void MainWindow::followShipped()
{
    const bool was = std::exchange(m_shown.isAsShipped,
                                   Models::holdsShippedPlanUntouched(*m_settings, *m_document));
    m_header->setCountsSilent(!m_shown.isAsShipped);
    if (m_shown.isAsShipped && !was)
        askWhosePlan();
    else if (m_nameBanner->asksWhosePlan() && m_document->plan().id != m_askedPlan)
        endQuestion(); // another plan has taken its place
}

// The plan shown is the user's from now on; they may say otherwise until they have written in it.
void MainWindow::settleWhosePlan()
{
    const bool wasAsShipped = m_shown.isAsShipped;
    Models::setUndecidedFile(*m_settings, {});
    followShipped();
    endQuestion();
    if (wasAsShipped)
        m_news->sayKept([this] {
            Models::setUndecidedFile(*m_settings, m_document->path());
            followShipped();
        });
}

void MainWindow::endQuestion()
{
    m_nameBanner->finish();
    askMissingName();
    m_layout->fitNameBanner();
}

void MainWindow::askMissingName()
{
    if (!m_document || m_document->isEmpty() || m_document->isReadOnly()
        || m_settings->knowsAuthor() || m_nameBanner->isAsking())
        return;
    m_nameBanner->askName();
    m_layout->fitNameBanner();
}

void MainWindow::showVersion(std::unique_ptr<PlanDocument> document, const QString &moment)
{
    m_versionMoment = moment;
    setDocument(std::move(document));
}

// Shows the year that was shown last, if the file still has it.
void MainWindow::showRememberedYear()
{
    const PlanId last = RememberedPlace(m_settings, m_document->path()).plan();
    if (last == m_document->plan().id)
        return;
    if (std::ranges::find(m_document->plans(), last, &PlanDetails::id)
        == m_document->plans().cend())
        return;
    if (const auto shown = m_document->show(last); !shown)
        qWarning("%s", qUtf8Printable(shown.error().detail)); // the newest year stays shown
}

void MainWindow::makeParts()
{
    m_header = new PlanHeader(m_document.get(), this);
    m_pane = new PlanPane(m_document.get(), m_settings, this);
    m_page = new ItemPage(m_document.get(), this);
    m_page->showAuthor(m_settings->isAuthorNamed());
    m_shown = {.document = m_document.get(),
               .header = m_header,
               .pane = m_pane,
               .page = m_page,
               .outline = new OutlineCommands(m_document.get(), m_pane)};
    static_cast<QVBoxLayout *>(m_ui->centralwidget->layout())->insertWidget(2, m_header);
    m_header->takeTools(m_ui->toolBar);
    m_welcome->hide();
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
}

void MainWindow::connectParts()
{
    const PlanDocument *document = m_document.get();
    connect(document, &PlanDocument::saved, this, [this](const QDateTime &at) {
        m_messages->noticeEdit();
        m_news->forgetKept();
        followShipped();
        m_status->setSavedAt(at);
        m_news->setGone(false);
        m_status->update();
        m_news->warnOfBackup();
    });
    connect(document, &PlanDocument::becameReadOnly, this, [this] {
        m_ui->statusbar->clearMessage(); // which hides that the file is only read
        m_status->update();
        updateActions();
        m_news->sayReadOnly(m_versionMoment);
    });
    const auto renewed = [this] {
        updateTitle();
        showStart();
        m_layout->update();
        updateActions();
    };
    connect(document, &PlanDocument::planReplaced, this, renewed);
    connect(document, &PlanDocument::planReplaced, m_news, &FileNews::forgetReading);
    connect(document, &PlanDocument::changedOutside, m_news, &FileNews::forgetReading);
    connect(document, &PlanDocument::changedOutside, this, &MainWindow::followShipped);
    connect(document, &PlanDocument::detailsChanged, this, renewed);
    // Queued, so that typed text is saved before.
    connect(document, &PlanDocument::changedOutside, m_news, &FileNews::offerOrphan,
            Qt::QueuedConnection);

    connect(m_pane, &PlanPane::selectionChanged, m_page, &ItemPage::showNodes);
    connect(m_pane, &PlanPane::selectionChanged, m_messages, &WindowMessages::noticeSelection);
    connect(m_pane, &PlanPane::activated, m_layout, &WindowLayout::showPage);
    connect(m_pane, &PlanPane::fieldActivated, m_layout, &WindowLayout::showPage);
    connect(m_pane, &PlanPane::activated, m_page, &ItemPage::focusComposer);
    connect(m_pane, &PlanPane::fieldActivated, m_page, &ItemPage::focusField);
    connect(m_pane, &PlanPane::yearShownChanged, m_layout, &WindowLayout::update);
    connect(m_pane, &PlanPane::statusChosen, m_page, &ItemPage::chooseStatus);
    connect(m_pane, &PlanPane::termsChanged, m_page, &ItemPage::setTerms);
    connect(m_pane, &PlanPane::planWanted, m_plans, &PlanCommands::showPlan);
    connect(m_pane, &PlanPane::planTextsWanted, m_plans, &PlanCommands::showDetails);
    connect(m_pane, &PlanPane::writingChanged, this, [this] {
        showStart();
        updateActions();
    });
    connect(m_page, &ItemPage::authorWanted, this, &MainWindow::askName);
    connect(m_page->unstored(), &UnstoredFields::changed, m_status, &StatusLine::update);
    connect(m_page, &ItemPage::nodeActivated, m_pane, &PlanPane::selectNode);
    connect(m_page, &ItemPage::originActivated, m_plans, &PlanCommands::goToOrigin);
    connect(m_pane, &PlanPane::criteriaChanged, m_header, &PlanHeader::showFilter);
    connect(m_header, &PlanHeader::planChosen, m_plans, &PlanCommands::showPlan);
    connect(m_header, &PlanHeader::comparisonWanted, m_plans, &PlanCommands::compareYears);
    connect(m_header, &PlanHeader::statusClicked, m_pane,
            qOverload<StatusKind>(&PlanPane::showOnly));
    connect(m_header, &PlanHeader::monthListClicked, m_pane,
            qOverload<MonthList>(&PlanPane::showOnly));
}

void MainWindow::showFailure(const Error &error)
{
    m_messages->showFailure(error);
}

void MainWindow::showUnopened(const Error &error, const QString &path)
{
    m_files->showUnopened(error, path);
}

void MainWindow::readIn(const QString &path)
{
    if (m_ui->importAction->isEnabled())
        m_plans->addPlanFrom(path);
    else
        showNotice(tr("“%1” is a document. To read it in, open a file that may be written, or "
                      "begin a new one, first.")
                       .arg(QFileInfo(path).fileName()));
}

void MainWindow::showNotice(const QString &sentence)
{
    m_news->sayNotice(sentence);
}

void MainWindow::setSourceReader(SourceReader reader)
{
    m_plans->setSourceReader(std::move(reader));
}

void MainWindow::updateActions()
{
    m_actions->update();
    m_summaryButton->setEnabled(m_ui->summaryAction->isEnabled());
}

bool MainWindow::mayLeave()
{
    m_shown.commitEditors();
    if (m_page)
        m_page->unstored()->keepNow();
    if (!m_page || m_page->unstored()->isEmpty() || m_leavesUnasked)
        return true;
    const QStringList lines = m_page->unstored()->lines();
    const Question question{
        .name = u"unstoredBox"_s,
        .title = tr("Leave"),
        .icon = QMessageBox::Warning,
        .sentence = tr("Some of what was typed is not stored in the plan. Leave all the same?"),
        .more = lines.mid(0, kMostLines).join(u'\n') + u'\n'
                + tr("It is kept beside the plan and waits here for the next time."),
        .yes = tr("&Leave"),
        .no = tr("&Stay Here"),
    };
    return isAnsweredYes(question, m_messages->inFront());
}

// Opens the copy in place of the file that is gone, and takes the unstored values and drafts along.
void MainWindow::goOnIn(const QString &copy)
{
    m_page->unstored()->keepNow();
    m_document->drafts()->goWith(copy);
    m_leavesUnasked = true;
    emit openRequested(copy);
    m_leavesUnasked = false;
    if (m_document->path() != QFileInfo(copy).canonicalFilePath())
        return;
    tellFailure(this, m_page->unstored()->retry(UnstoredFields::Which::All));
    tell(this, tr("A copy was saved as “%1”; you go on in it.").arg(copy));
}

void MainWindow::askName()
{
    bool agreed = false;
    const QString present = m_settings->isAuthorNamed() ? m_settings->author() : QString();
    const QString name = QInputDialog::getText(this, tr("Your Name"),
                                               tr("This name is shown beside your notes and "
                                                  "changes:"),
                                               QLineEdit::Normal, present, &agreed);
    if (agreed)
        setAuthor(name);
}

void MainWindow::setAuthor(const QString &name)
{
    Models::nameUser(*m_settings, name, m_document->clock());
    m_document->setAuthor(m_settings->author());
    m_page->showAuthor(m_settings->isAuthorNamed());
    if (m_settings->knowsAuthor())
        m_nameBanner->forgetName();
    m_layout->fitNameBanner();
}

// Makes the start page on first use, as most starts of the program do not need it.
void MainWindow::makeStart()
{
    m_start = new StartPage(this);
    auto *column = static_cast<QVBoxLayout *>(m_ui->centralwidget->layout());
    column->insertWidget(column->indexOf(m_welcome), m_start, 1);
    connect(m_start, &StartPage::readInRequested, m_plans, &PlanCommands::importPlan);
    connect(m_start, &StartPage::readInCopiedRequested, m_plans, &PlanCommands::importCopied);
    connect(m_start, &StartPage::writingRequested, m_plans, &PlanCommands::write);
    connect(m_start, &StartPage::exampleWanted, this, &MainWindow::exampleRequested);
    connect(m_start, &StartPage::openRequested, m_files, &FileCommands::chooseOpen);
    connect(m_start, &StartPage::nameGiven, this, &MainWindow::setAuthor);
}

// Shows the start page for a file without a plan, and hides it while a plan is being written.
void MainWindow::showStart()
{
    const bool isEmpty = m_document->isEmpty();
    if (isEmpty && !m_start)
        makeStart();
    if (m_start)
        m_start->setVisible(isEmpty);
    m_splitter->setVisible(!isEmpty);
    m_header->setVisible(!isEmpty && !m_pane->isWriting());
    if (isEmpty)
        m_start->prepare(QFileInfo(m_document->path()).fileName(), !m_document->isReadOnly(),
                         m_settings->author(), !m_settings->knowsAuthor());
    m_layout->fitNameBanner();
}

QList<FocusStop> MainWindow::focusStops() const
{
    if (m_document->isEmpty())
        return {{m_start, m_start}};
    if (m_pane->isWriting())
        return m_pane->focusStops() + m_page->focusStops();
    return QList<FocusStop>{{m_header, m_header}} + m_pane->focusStops() + m_page->focusStops();
}

// The desktop appends the program's name, and notices a changed name only with a changed title.
void MainWindow::updateTitle()
{
    setWindowTitle({});
    if (!m_document) {
        setWindowTitle(QApplication::applicationDisplayName());
        return;
    }
    QString file = QFileInfo(m_document->path()).fileName();
    if (!m_versionMoment.isEmpty())
        file = tr("%1, for reading", "when a version was kept").arg(m_versionMoment);
    QString title = withoutInvisible(
        m_document->isEmpty() ? file : m_document->plan().title.simplified() + u" — "_s + file);
    // “[*]” would stand for the mark of an unsaved change.
    setWindowTitle(title.replace(u"[*]"_s, u"[*][*]"_s));
    setWindowFilePath(m_document->path());
}

void MainWindow::retranslate()
{
    m_ui->retranslateUi(this);
    QApplication::setApplicationDisplayName(tr("Yaodian", "the program"));
    m_summaryButton->setText(tr("Annual Summary…"));
    m_summaryButton->setToolTip(m_ui->summaryAction->toolTip());
    // The changed name is announced to screen readers.
    m_ui->toolBar->setAccessibleName(m_ui->toolBar->windowTitle());
    m_actions->retranslate();
    updateIcons();
    m_status->update();
    updateTitle();
}

void MainWindow::updateIcons()
{
    m_actions->updateIcons();
    m_summaryButton->setIcon(icon(u"report"_s));
    m_summaryButton->setIconSize(QSize(scaled(this, 18), scaled(this, 18)));
}

void MainWindow::keepState()
{
    if (!m_versionMoment.isEmpty())
        return;
    m_layout->keep();
    if (m_document)
        RememberedPlace(m_settings, m_document->path())
            .keep(m_document->plan().id, m_pane->tree()->currentNode());
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized); // a maximised window stays maximised
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange: retranslate(); break;
    case QEvent::PaletteChange:
        updateIcons();
        m_status->update();
        break;
    case QEvent::FontChange:
        m_layout->measureTools();
        updateIcons();
        m_layout->update();
        break;
    case QEvent::ActivationChange:
        if (isActiveWindow())
            m_news->lookOutside();
        break;
    default: break;
    }
}

void MainWindow::closeUnasked()
{
    m_messages->fallSilent();
    m_leavesUnasked = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    keepState();
    m_secondCopies->copyBeforeClosing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_layout->update();
}

} // namespace Widgets
