#include "widgets/window/mainwindow.h"

#include "ui_mainwindow.h"

#include "exchange/documents/sourcetext.h"
#include "models/editwords.h"
#include "models/tooltips.h"
#include "widgets/item/itempage.h"
#include "widgets/item/unstoredfields.h"
#include "widgets/kit/appearance.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/icons.h"
#include "widgets/kit/plainlabel.h"
#include "widgets/kit/question.h"
#include "widgets/kit/theme.h"
#include "widgets/reading/importdialog.h"
#include "widgets/reading/readingdialog.h"
#include "widgets/summary/summarydialog.h"
#include "widgets/window/aboutdialog.h"
#include "widgets/window/earlierversionsdialog.h"
#include "widgets/window/guidewindow.h"
#include "widgets/window/namebanner.h"
#include "widgets/window/outlinecommands.h"
#include "widgets/window/plandetailsdialog.h"
#include "widgets/window/planheader.h"
#include "widgets/window/planpane.h"
#include "widgets/window/plantreeview.h"
#include "widgets/window/welcome.h"
#include "widgets/years/comparisondialog.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QSplitter>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using System::Result;

namespace Widgets {

namespace {

// Below these the item page goes under the tree, and the header and tools take less room.
constexpr int kSideBySideWidth = 900;
constexpr int kToolWordsWidth = 900;
constexpr int kRoomyHeight = 560;
constexpr int kRoomyTallHeight = 800; // with the page under the tree
constexpr int kLowHeight = 430;

constexpr int kMostLines = 8;   // of a question
constexpr int kFewestRows = 3;  // in the tree over the page
constexpr int kSaidFor = 10000; // milliseconds

const auto kFileSuffix = u".yaodian"_s;

QString chooserFilter()
{
    return MainWindow::tr("Plan files (*.yaodian);;All files (*)");
}

QString withSuffix(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() ? path + kFileSuffix : path;
}

// A button in the toolbar needs neither the letter to press with Alt nor the dots of the menu.
QString toolText(QString text)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_s);
    return text.remove(mnemonic);
}

// Under which name it is remembered what was last chosen in a file.
QString nodeState(const QString &path)
{
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"node-"_s + QString::fromLatin1(digest.toHex().left(16));
}

QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

MainWindow::MainWindow(System::Settings *settings, Appearance *appearance)
    : m_ui(std::make_unique<Ui::MainWindow>())
    , m_settings(settings)
    , m_appearance(appearance)
{
    m_ui->setupUi(this);
    setWindowIcon(QIcon(u":/app/yaodian.svg"_s));
    setAcceptDrops(true);
    arrange();
    setKeys();
    connectActions();
    fillChoices();
    retranslate();
    updateActions();
    connect(m_appearance, &Appearance::textSizeChanged, this, &MainWindow::updateStatus);

    // Two seconds at most until what another program wrote is seen.
    m_outsideTimer.setInterval(1500);
    connect(&m_outsideTimer, &QTimer::timeout, this, &MainWindow::lookOutside);
}

// What shows the document goes before it: a tree that is hidden may lay out its rows once more.
MainWindow::~MainWindow()
{
    delete m_header;
    delete m_pane;
    delete m_page;
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
    connect(m_nameBanner, &NameBanner::answered, this, &MainWindow::setAuthor);
    connect(m_welcome, &Welcome::openRequested, m_ui->openAction, &QAction::trigger);
    connect(m_welcome, &Welcome::newRequested, m_ui->newAction, &QAction::trigger);

    m_toolTitle = new PlainLabel(PlainLabel::Size::Title, ColourRole::Text, 1, this);
    m_toolTitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolTitle->setMinimumWidth(1);
    m_toolTitle->setAlignment(Qt::AlignHCenter);
    m_ui->toolBar->addWidget(m_toolTitle);
    m_summaryButton = new QPushButton(this);
    m_summaryButton->setObjectName(u"summaryButton"_s);
    m_summaryButton->setProperty("primary", true);
    m_ui->toolBar->addWidget(m_summaryButton);

    m_savedLabel = new QLabel(this);
    m_savedLabel->setObjectName(u"savedLabel"_s);
    m_savedLabel->setTextFormat(Qt::PlainText);
    m_fileButton = new QToolButton(this);
    m_fileButton->setObjectName(u"fileButton"_s);
    m_fileButton->setAutoRaise(true);
    m_textSizeButton = new QToolButton(this);
    m_textSizeButton->setObjectName(u"textSizeButton"_s);
    m_textSizeButton->setAutoRaise(true);
    m_ui->statusbar->setSizeGripEnabled(false);
    m_savedLabel->setIndent(scaled(this, 14));
    m_ui->statusbar->addWidget(m_savedLabel);
    m_ui->statusbar->addWidget(m_fileButton);
    m_ui->statusbar->addPermanentWidget(m_textSizeButton);
}

// Here and not in the window's description: Qt looks for each key's name in a list of hundreds.
void MainWindow::setKeys()
{
    const std::pair<QAction *, QList<QKeySequence>> keys[] = {
        {m_ui->newAction, {Qt::CTRL | Qt::Key_N}},
        {m_ui->openAction, {Qt::CTRL | Qt::Key_O}},
        {m_ui->importAction, {Qt::CTRL | Qt::Key_I}},
        {m_ui->importCopiedAction, {Qt::CTRL | Qt::SHIFT | Qt::Key_V}},
        {m_ui->saveCopyAction, {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
        {m_ui->summaryAction, {Qt::CTRL | Qt::Key_R}},
        {m_ui->printAction, {Qt::CTRL | Qt::Key_P}},
        {m_ui->quitAction, {Qt::CTRL | Qt::Key_Q}},
        {m_ui->undoAction, {Qt::CTRL | Qt::Key_Z}},
        {m_ui->redoAction, {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}},
        {m_ui->copyRowsAction, {Qt::CTRL | Qt::Key_C}},
        {m_ui->findAction, {Qt::CTRL | Qt::Key_F}},
        {m_ui->addNoteAction, {Qt::CTRL | Qt::Key_E}},
        {m_ui->doneAction, {Qt::CTRL | Qt::Key_1}},
        {m_ui->ongoingAction, {Qt::CTRL | Qt::Key_2}},
        {m_ui->inProgressAction, {Qt::CTRL | Qt::Key_3}},
        {m_ui->notStartedAction, {Qt::CTRL | Qt::Key_4}},
        {m_ui->cancelAction, {Qt::CTRL | Qt::Key_5}},
        {m_ui->previousItemAction, {Qt::ALT | Qt::Key_Up}},
        {m_ui->nextItemAction, {Qt::ALT | Qt::Key_Down}},
        {m_ui->addItemAction, {Qt::Key_Insert}},
        {m_ui->moveUpAction, {Qt::ALT | Qt::SHIFT | Qt::Key_Up}},
        {m_ui->moveDownAction, {Qt::ALT | Qt::SHIFT | Qt::Key_Down}},
        {m_ui->moveInAction, {Qt::ALT | Qt::SHIFT | Qt::Key_Right}},
        {m_ui->moveOutAction, {Qt::ALT | Qt::SHIFT | Qt::Key_Left}},
        {m_ui->removeAction, {Qt::Key_Delete}},
        {m_ui->textLargerAction, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}},
        {m_ui->textSmallerAction, {Qt::CTRL | Qt::Key_Minus}},
        {m_ui->textNormalAction, {Qt::CTRL | Qt::Key_0}},
        {m_ui->expandAllAction, {Qt::CTRL | Qt::SHIFT | Qt::Key_Right}},
        {m_ui->collapseAllAction, {Qt::CTRL | Qt::SHIFT | Qt::Key_Left}},
        {m_ui->nextAreaAction, {Qt::Key_F6}},
        {m_ui->previousAreaAction, {Qt::SHIFT | Qt::Key_F6}},
        {m_ui->guideAction, {Qt::Key_F1}},
        {m_ui->shortcutsAction, {Qt::CTRL | Qt::Key_Question, Qt::CTRL | Qt::Key_Slash}},
    };
    for (const auto &[action, sequences] : keys)
        action->setShortcuts(sequences);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_ui->newAction, &MainWindow::chooseNew);
    on(m_ui->openAction, &MainWindow::chooseOpen);
    on(m_ui->importAction, &MainWindow::importPlan);
    on(m_ui->importCopiedAction, &MainWindow::importCopied);
    using Carry = NewYearDialog::Carry;
    on(m_ui->newYearReadAction, &MainWindow::importPlan);
    on(m_ui->newYearAction, [this] { beginYear(Carry::Unfinished); });
    on(m_ui->newYearEmptyAction, [this] { beginYear(Carry::Nothing); });
    on(m_ui->compareYearsAction, &MainWindow::compareYears);
    on(m_ui->detailsAction, &MainWindow::showDetails);
    on(m_ui->saveCopyAction, &MainWindow::saveCopy);
    on(m_ui->earlierVersionsAction, &MainWindow::showEarlierVersions);
    on(m_ui->showInFolderAction, &MainWindow::showInFolder);
    on(m_ui->summaryAction, &MainWindow::showSummary);
    on(m_ui->printAction, &MainWindow::showSummary);
    on(m_ui->quitAction, &QWidget::close);
    on(m_ui->undoAction, &MainWindow::undo);
    on(m_ui->redoAction, &MainWindow::redo);
    on(m_ui->yourNameAction, &MainWindow::askName);
    on(m_ui->textLargerAction,
       [this] { m_appearance->setTextSize(m_appearance->textSize() + 10); });
    on(m_ui->textSmallerAction,
       [this] { m_appearance->setTextSize(m_appearance->textSize() - 10); });
    on(m_ui->textNormalAction, [this] { m_appearance->setTextSize(100); });
    on(m_ui->nextAreaAction, [this] { makeFocusRing(areas(), 1); });
    on(m_ui->previousAreaAction, [this] { makeFocusRing(areas(), -1); });
    on(m_ui->guideAction, [this] { GuideWindow::open(this, GuideWindow::Page::Guide); });
    on(m_ui->shortcutsAction, [this] { GuideWindow::open(this, GuideWindow::Page::Shortcuts); });
    on(m_ui->aboutAction, [this] { AboutDialog(this).exec(); });
    connect(m_summaryButton, &QPushButton::clicked, m_ui->summaryAction, &QAction::trigger);
    connect(m_fileButton, &QToolButton::clicked, this, &MainWindow::showInFolder);
    connect(m_textSizeButton, &QToolButton::clicked, m_ui->textNormalAction, &QAction::trigger);

    // Nothing has to be saved by hand; who presses the keys all the same is told so.
    auto *save = new QAction(this);
    save->setShortcut(QKeySequence::Save);
    addAction(save);
    connect(save, &QAction::triggered, this, [this] {
        commitEditors();
        if (m_page && !m_page->unstored()->isEmpty())
            tryAgain();
        else
            say(tr("Everything is saved as soon as it is entered."));
    });
    takeKeysFromFields();
}

// On some desktops a field knows more keys than those everybody knows, Ctrl+E for one. They are the
// menu's there too; those that edit text are the field's.
void MainWindow::takeKeysFromFields()
{
    const QList<QAction *> editing{
        m_ui->undoAction,        m_ui->redoAction,    m_ui->copyRowsAction, m_ui->expandAllAction,
        m_ui->collapseAllAction, m_ui->addItemAction, m_ui->removeAction};
    for (const QAction *action : findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        if (!editing.contains(action))
            m_menuKeys += action->shortcuts();
    }
    QApplication::instance()->installEventFilter(this);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QMainWindow::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != this)
        return false;
    const QKeyCombination keys = static_cast<QKeyEvent *>(event)->keyCombination();
    const bool opens = keys == (Qt::ALT | Qt::Key_Down) || keys == (Qt::ALT | Qt::Key_Up);
    if (opens
        && (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QDateEdit *>(widget))) {
        event->accept(); // its list or calendar, and not the next item
        return true;
    }
    if (!m_menuKeys.contains(QKeySequence(keys)))
        return false;
    event->ignore();
    return true;
}

void MainWindow::fillChoices()
{
    using Theme = System::Settings::Theme;
    auto *themes = new QActionGroup(this);
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction *action = themes->addAction(QString());
        action->setCheckable(true);
        action->setData(int(theme));
        action->setChecked(m_settings->theme() == theme);
        m_ui->themeMenu->addAction(action);
    }
    connect(themes, &QActionGroup::triggered, this,
            [this](QAction *action) { m_appearance->setTheme(Theme(action->data().toInt())); });

    auto *languages = new QActionGroup(this);
    for (const QString &language : {QString(), u"zh_CN"_s, u"en"_s}) {
        QAction *action = languages->addAction(QString());
        action->setCheckable(true);
        action->setData(language);
        action->setChecked(m_settings->language() == language);
        m_ui->languageMenu->addAction(action);
    }
    connect(languages, &QActionGroup::triggered, this,
            [this](QAction *action) { emit languageChosen(action->data().toString()); });
    connect(m_ui->recentMenu, &QMenu::aboutToShow, this, &MainWindow::updateRecentFiles);
    connect(m_ui->columnsMenu, &QMenu::aboutToShow, this, [this] {
        m_ui->columnsMenu->clear();
        m_pane->tree()->fillColumnMenu(m_ui->columnsMenu);
    });
    connect(m_ui->sortMenu, &QMenu::aboutToShow, this, [this] {
        m_ui->sortMenu->clear();
        m_pane->tree()->fillSortMenu(m_ui->sortMenu, m_ui->publishedOrderAction);
    });
}

void MainWindow::setDocument(std::unique_ptr<Models::PlanDocument> document)
{
    if (m_document) {
        commitEditors();
        keepState();
    }
    delete m_header;
    delete m_pane;
    delete m_page;
    m_document = std::move(document);
    m_document->setAuthor(m_settings->author());
    m_document->setClosedQuestion([this](const PlanDetails &plan) { return mayChange(plan); });
    m_header = new PlanHeader(m_document.get(), this);
    m_pane = new PlanPane(m_document.get(), m_settings, this);
    m_page = new ItemPage(m_document.get(), this);
    m_outline = new OutlineCommands(m_document.get(), m_pane);
    static_cast<QVBoxLayout *>(m_ui->centralwidget->layout())->insertWidget(2, m_header);
    m_welcome->hide();
    m_splitter->show();
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    connectParts();
    connectOutline();
    restoreState();
    updateLayout();

    m_savedAt = {};
    m_isGone = false;
    m_shownDay = m_document->today();
    m_settings->addRecentFile(m_document->path());
    m_banner->hide();
    if (m_document->isReadOnly()) {
        m_banner->say(Banner::Kind::Notice, m_document->whyReadOnly(), tr("Save a Copy…"));
    }
    if (!m_settings->knowsAuthor() && !m_document->isReadOnly())
        m_nameBanner->ask(m_settings->author());
    fitNameBanner();
    updateTitle();
    updateStatus();
    updateUndo();
    updateActions();
    if (const qint64 last = m_settings->state(nodeState(m_document->path())).toLongLong(); last > 0)
        m_pane->selectNode(NodeId{last});
    m_pane->announceSelection();
    m_outsideTimer.start();
}

void MainWindow::connectParts()
{
    using Models::PlanDocument;
    PlanDocument *document = m_document.get();
    connect(document, &PlanDocument::undoChanged, this, &MainWindow::updateUndo);
    connect(document, &PlanDocument::saved, this, [this](const QDateTime &at) {
        m_savedAt = at;
        setGone(false);
        updateStatus();
        warnOfBackup();
    });
    const auto renewed = [this] {
        updateTitle();
        updateLayout();
        updateActions();
    };
    connect(document, &PlanDocument::planReplaced, this, renewed);
    connect(document, &PlanDocument::detailsChanged, this, renewed);
    connect(m_banner, &Banner::actionTriggered, m_pane, [this] { saveCopy(); });

    connect(m_pane, &PlanPane::selectionChanged, m_page, &ItemPage::showNodes);
    connect(m_pane, &PlanPane::selectionChanged, this, &MainWindow::updateActions);
    connect(m_pane, &PlanPane::activated, m_page, &ItemPage::focusComposer);
    connect(m_pane, &PlanPane::importRequested, this, &MainWindow::importPlan);
    connect(m_pane, &PlanPane::importCopiedRequested, this, &MainWindow::importCopied);
    connect(m_page, &ItemPage::failed, this, &MainWindow::showFailure);
    connect(m_page, &ItemPage::said, this, &MainWindow::say);
    connect(m_page->unstored(), &UnstoredFields::changed, this, &MainWindow::updateStatus);
    connect(m_page, &ItemPage::nodeActivated, m_pane, &PlanPane::selectNode);
    connect(m_page, &ItemPage::originActivated, this, &MainWindow::goToOrigin);
    connect(m_pane, &PlanPane::criteriaChanged, m_header, &PlanHeader::showFilter);
    connect(m_header, &PlanHeader::planChosen, this, &MainWindow::showPlan);
    connect(m_header, &PlanHeader::comparisonWanted, this, &MainWindow::compareYears);
    connect(m_header, &PlanHeader::statusClicked, m_pane, &PlanPane::showOnly);
    connect(m_header, &PlanHeader::missedClicked, m_pane, &PlanPane::showOnlyMissed);
    connect(m_header, &PlanHeader::dueSoonClicked, m_pane, &PlanPane::showOnlyDueSoon);

    connect(m_ui->findAction, &QAction::triggered, m_pane, &PlanPane::focusFilter);
    connect(m_ui->clearFilterAction, &QAction::triggered, m_pane, &PlanPane::clearFilter);
    connect(m_ui->copyRowsAction, &QAction::triggered, m_pane->tree(), &PlanTreeView::copyRows);
    connect(m_ui->copyWordsAction, &QAction::triggered, m_pane->tree(),
            &PlanTreeView::copyRowsForChat);
    connect(m_ui->expandAllAction, &QAction::triggered, m_pane, &PlanPane::expandAll);
    connect(m_ui->collapseAllAction, &QAction::triggered, m_pane, &PlanPane::collapseAll);
    connect(m_ui->publishedOrderAction, &QAction::triggered, m_pane, &PlanPane::resetSort);
    connect(m_ui->addNoteAction, &QAction::triggered, m_page, &ItemPage::focusComposer);
    connect(m_ui->previousItemAction, &QAction::triggered, m_pane, &PlanPane::selectPrevious);
    connect(m_ui->nextItemAction, &QAction::triggered, m_pane, &PlanPane::selectNext);
    const std::pair<QAction *, StatusKind> statuses[] = {
        {m_ui->doneAction, StatusKind::Done},
        {m_ui->ongoingAction, StatusKind::Ongoing},
        {m_ui->inProgressAction, StatusKind::InProgress},
        {m_ui->notStartedAction, StatusKind::NotStarted},
        {m_ui->cancelAction, StatusKind::Cancelled}};
    for (const auto &[action, status] : statuses)
        connect(action, &QAction::triggered, m_page,
                [page = m_page, chosen = status] { page->chooseStatus(chosen); });
}

void MainWindow::connectOutline()
{
    using Direction = OutlineCommands::Direction;
    const auto on = [this](QAction *action, auto &&act) {
        connect(action, &QAction::triggered, m_outline, [this, act] {
            commitEditors();
            act();
        });
    };
    OutlineCommands *outline = m_outline;
    on(m_ui->addItemAction, [outline] { outline->addItem(); });
    on(m_ui->addSectionAction, [outline] { outline->addSection(); });
    on(m_ui->issuedTextAction, [outline] { outline->editIssuedText(); });
    on(m_ui->splitAction, [outline] { outline->split(); });
    on(m_ui->joinAction, [outline] { outline->join(); });
    on(m_ui->moveUpAction, [outline] { outline->move(Direction::Up); });
    on(m_ui->moveDownAction, [outline] { outline->move(Direction::Down); });
    on(m_ui->moveInAction, [outline] { outline->move(Direction::In); });
    on(m_ui->moveOutAction, [outline] { outline->move(Direction::Out); });
    on(m_ui->removeAction, [outline] { outline->remove(); });
    on(m_ui->renumberAction, [outline] { outline->renumber(); });
    connect(m_outline, &OutlineCommands::failed, this, &MainWindow::showFailure);
    connect(m_outline, &OutlineCommands::said, this, &MainWindow::say);

    PlanTreeView *tree = m_pane->tree();
    connect(tree, &PlanTreeView::rowMenuRequested, this, &MainWindow::showRowMenu);
    // Where these keys mean the rows; anywhere else they are a text's.
    tree->addActions({m_ui->copyRowsAction, m_ui->addItemAction, m_ui->removeAction});
    connect(tree, &PlanTreeView::orderChanged, this, &MainWindow::updateOutlineActions);
    connect(m_pane, &PlanPane::criteriaChanged, this, &MainWindow::updateOutlineActions);
    connect(m_document.get(), &Models::PlanDocument::saved, this,
            &MainWindow::updateOutlineActions);
}

void MainWindow::showFailure(const Error &error)
{
    if (error.reason == Error::Reason::Cancelled)
        return;
    if (!error.detail.isEmpty())
        qWarning("%s", qUtf8Printable(error.detail));
    if (m_isClosing)
        return;
    if (error.reason == Error::Reason::Conflict && m_document) {
        settleConflict(error, ConflictDialog::Mine::Typed,
                       [this] { return m_document->applyOver(m_document->lastRefused()); });
        return;
    }
    if (error.reason == Error::Reason::Moved && m_document && !QApplication::activeModalWidget()) {
        lookOutside(); // says so across the window
        if (m_isGone)
            return;
    }
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), error.message,
                    QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"failureBox"_s);
    box.exec();
}

void MainWindow::showUnopened(const Error &error, const QString &path)
{
    const auto versions = Models::PlanDocument::earlierVersionsOf(path);
    if (versions.isEmpty() || error.reason == Error::Reason::Busy) {
        showFailure(error);
        return;
    }
    m_unopened = path;
    updateActions();
    if (!error.detail.isEmpty())
        qWarning("%s", qUtf8Printable(error.detail));
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), error.message,
                    QMessageBox::Close, this);
    box.setTextFormat(Qt::PlainText);
    box.setObjectName(u"failureBox"_s);
    QPushButton *earlier = box.addButton(tr("Earlier Versions…"), QMessageBox::AcceptRole);
    box.setDefaultButton(earlier);
    box.exec();
    if (box.clickedButton() == earlier)
        chooseEarlierVersion(path, versions);
}

// Another program's value and ours, side by side: nothing was written yet.
void MainWindow::settleConflict(const Error &error, ConflictDialog::Mine how,
                                const std::function<Result<void>()> &putMine)
{
    const Edit mine = m_document->lastRefused();
    ConflictDialog dialog(Models::describe(mine, m_document->outline()), error.theirs,
                          Models::valueText(mine), how, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto done = putMine(); !done)
        showFailure(done.error());
}

// A question may come from a dialog that is open over this window.
QWidget *MainWindow::inFront()
{
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : this;
}

// A closed year is changed only on purpose: asked once for each.
bool MainWindow::mayChange(const PlanDetails &closed)
{
    if (std::exchange(m_isAskingClosed, true))
        return false;
    const Question question{
        .name = u"closedYearBox"_s,
        .title = tr("Change a Closed Year"),
        .sentence = tr("The plan for %1 is closed. Change it all the same?").arg(closed.year),
        .more = tr("This is asked only once. File ▸ Plan Details opens the year again for good."),
        .yes = tr("&Change It"),
        .no = tr("&Leave It as It Is"),
    };
    const bool mayChange = isAnsweredYes(question, inFront());
    m_isAskingClosed = false;
    return mayChange;
}

void MainWindow::commitEditors()
{
    if (m_page)
        m_page->commitEditors();
}

void MainWindow::tryAgain()
{
    if (const auto stored = m_page->unstored()->retry(); !stored)
        showFailure(stored.error());
}

bool MainWindow::mayLeave()
{
    commitEditors();
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
    return isAnsweredYes(question, inFront());
}

void MainWindow::undo()
{
    commitEditors();
    const auto done = m_document->undo();
    if (done) {
        m_outline->showTouched();
        return;
    }
    if (done.error().reason == Error::Reason::Conflict)
        settleConflict(done.error(), ConflictDialog::Mine::Undone,
                       [this] { return m_document->undoOver(); });
    else
        showFailure(done.error());
}

void MainWindow::redo()
{
    commitEditors();
    const auto done = m_document->redo();
    if (done) {
        m_outline->showTouched();
        return;
    }
    if (done.error().reason == Error::Reason::Conflict)
        settleConflict(done.error(), ConflictDialog::Mine::Redone,
                       [this] { return m_document->redoOver(); });
    else
        showFailure(done.error());
}

void MainWindow::lookOutside()
{
    if (!m_document)
        return;
    if (m_document->today() != m_shownDay) {
        m_shownDay = m_document->today();
        m_document->noticeDay();
    }
    const auto seen = m_document->takeInOutsideChanges();
    const bool gone = !seen && seen.error().reason == Error::Reason::Moved;
    if (gone)
        m_banner->say(Banner::Kind::Warning, seen.error().message, tr("Save a Copy…"));
    setGone(gone);
}

void MainWindow::setGone(bool gone)
{
    if (std::exchange(m_isGone, gone) == gone)
        return;
    if (!gone)
        m_banner->hide();
    updateStatus();
}

// An edit is stored even where no copy could be kept first; she is told.
void MainWindow::warnOfBackup()
{
    if (const auto warning = m_document->takeWarning())
        m_banner->say(Banner::Kind::Warning, warning->message, tr("Save a Copy…"));
}

void MainWindow::chooseNew()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("New Plan File"), documentsFolder(),
                                                      chooserFilter(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        emit newRequested(withSuffix(path));
}

void MainWindow::chooseOpen()
{
    const QString folder = m_document ? QFileInfo(m_document->path()).path() : documentsFolder();
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a Plan File"), folder,
                                                      chooserFilter());
    if (!path.isEmpty())
        emit openRequested(path);
}

void MainWindow::importPlan()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Read In a Published Plan"), documentsFolder(),
        tr("Documents (%1);;All files (*)").arg(Exchange::sourceEndings().join(u' ')));
    if (!path.isEmpty())
        addPlanFrom(path);
}

void MainWindow::importCopied()
{
    const QMimeData nothing;
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    addPlanFrom(copied ? *copied : nothing);
}

// A copied file, or a copied text.
void MainWindow::addPlanFrom(const QMimeData &words)
{
    const QList<QUrl> urls = words.urls();
    if (urls.size() == 1 && urls.first().isLocalFile()) {
        addPlanFrom(urls.first().toLocalFile());
        return;
    }
    addPlan(
        [page = words.html(), plain = words.text()] { return Exchange::copiedText(page, plain); },
        tr("the copied text"));
}

void MainWindow::addPlanFrom(const QString &path)
{
    addPlan([read = m_readSource, path] { return read(path); }, QFileInfo(path).fileName());
}

void MainWindow::addPlan(const std::function<Result<QString>()> &text, const QString &name)
{
    commitEditors();
    auto source = readInBackground(text, name, this);
    if (source)
        ImportDialog(*std::move(source), m_document.get(), m_settings, this).exec();
    else
        showFailure(source.error());
}

void MainWindow::showPlan(PlanId plan)
{
    commitEditors();
    if (const auto shown = m_document->show(plan); !shown)
        showFailure(shown.error());
}

void MainWindow::goToOrigin(NodeId node)
{
    const auto plan = m_document->planOf(node);
    if (!plan) {
        showFailure(plan.error());
        return;
    }
    showPlan(*plan);
    m_pane->selectNode(node);
}

void MainWindow::beginYear(NewYearDialog::Carry carry)
{
    commitEditors();
    QSet<int> taken;
    for (const PlanDetails &plan : m_document->plans())
        taken.insert(plan.year);
    // One of its own: what another program writes meanwhile is taken into the one shown.
    const PlanDetails last = m_document->plan();
    const auto outline = m_document->outlineOf(last.id);
    if (!outline) {
        showFailure(outline.error());
        return;
    }
    NewYearDialog dialog(*outline, taken, carry, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto begun = dialog.closesLast() ? m_document->beginYear(dialog.plan(), last)
                                           : m_document->addPlan(dialog.plan());
    if (!begun)
        showFailure(begun.error());
}

void MainWindow::compareYears()
{
    commitEditors();
    ComparisonDialog dialog(m_document.get(), m_settings, this);
    connect(&dialog, &ComparisonDialog::failed, this, &MainWindow::showFailure);
    dialog.exec();
}

void MainWindow::showDetails()
{
    commitEditors();
    const PlanDetails was = m_document->plan();
    PlanDetailsDialog dialog(m_document->outline(), m_document->isReadOnly(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto stored = m_document->setDetails(was, dialog.details()); !stored)
        showFailure(stored.error());
}

void MainWindow::saveCopy()
{
    commitEditors();
    lookOutside();
    const QFileInfo file(m_document->path());
    const QString proposed = u"%1/%2 %3%4"_s.arg(documentsFolder(), file.completeBaseName(),
                                                 m_document->today().toString(Qt::ISODate),
                                                 kFileSuffix);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a Copy"), proposed,
                                                      chooserFilter());
    if (path.isEmpty())
        return;
    const QString copy = withSuffix(path);
    if (const auto saved = m_document->saveCopy(copy); !saved)
        showFailure(saved.error());
    else if (m_isGone)
        goOnIn(copy);
    else
        say(tr("A copy was saved as “%1”.").arg(copy));
}

// The open file is gone: the copy takes its place, with what could not be stored any more.
void MainWindow::goOnIn(const QString &copy)
{
    m_page->unstored()->keepNow();
    m_leavesUnasked = true;
    emit openRequested(copy);
    m_leavesUnasked = false;
    if (m_document->path() != QFileInfo(copy).canonicalFilePath())
        return;
    if (const auto stored = m_page->unstored()->retry(UnstoredFields::Which::All); !stored)
        showFailure(stored.error());
    say(tr("A copy was saved as “%1”; you go on in it.").arg(copy));
}

void MainWindow::showEarlierVersions()
{
    if (m_document)
        chooseEarlierVersion(m_document->path(), m_document->earlierVersions());
    else
        chooseEarlierVersion(m_unopened, Models::PlanDocument::earlierVersionsOf(m_unopened));
}

void MainWindow::chooseEarlierVersion(const QString &file,
                                      const QList<Domain::EarlierVersion> &versions)
{
    EarlierVersionsDialog dialog(file, versions, this);
    connect(&dialog, &EarlierVersionsDialog::failed, this, &MainWindow::showFailure);
    if (dialog.exec() == QDialog::Accepted)
        emit openRequested(dialog.restoredPath());
}

void MainWindow::showInFolder()
{
    const QString folder = QFileInfo(m_document->path()).path();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        showFailure(
            {.message =
                 tr("No program was found that shows folders; the file is in “%1”.").arg(folder)});
}

void MainWindow::showSummary()
{
    commitEditors();
    SummaryDialog dialog(m_document.get(), m_settings, this);
    connect(&dialog, &SummaryDialog::failed, this, &MainWindow::showFailure);
    dialog.exec();
}

void MainWindow::askName()
{
    bool agreed = false;
    const QString name = QInputDialog::getText(this, tr("Your Name"),
                                               tr("This name stands by your notes and changes:"),
                                               QLineEdit::Normal, m_settings->author(), &agreed);
    if (agreed)
        setAuthor(name);
}

void MainWindow::setAuthor(const QString &name)
{
    m_settings->setAuthor(name);
    m_document->setAuthor(m_settings->author());
    m_nameBanner->finish();
}

QList<Area> MainWindow::areas() const
{
    return QList<Area>{{m_header, m_header}} + m_pane->areas() + m_page->areas();
}

// What is done most; the rest of the outline's commands one step further.
void MainWindow::showRowMenu(const QPoint &at)
{
    QMenu menu(this);
    menu.addAction(m_ui->addNoteAction);
    QMenu *status = menu.addMenu(tr("&Status"));
    status->addActions({m_ui->doneAction, m_ui->ongoingAction, m_ui->inProgressAction,
                        m_ui->notStartedAction, m_ui->cancelAction});
    status->setEnabled(m_ui->doneAction->isEnabled());
    menu.addSeparator();
    menu.addActions({m_ui->copyRowsAction, m_ui->copyWordsAction});
    menu.addSeparator();
    menu.addActions({m_ui->addItemAction, m_ui->issuedTextAction, m_ui->removeAction});
    menu.addMenu(m_ui->outlineMenu);
    menu.exec(at);
}

void MainWindow::say(const QString &sentence)
{
    m_ui->statusbar->showMessage(sentence, kSaidFor);
}

void MainWindow::updateRecentFiles()
{
    m_ui->recentMenu->clear();
    for (const QString &path : m_settings->recentFiles()) {
        QString shown = QFileInfo(path).fileName() + u" — "_s + QFileInfo(path).path();
        QAction *action = m_ui->recentMenu->addAction(shown.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, path] { emit openRequested(path); });
    }
    if (m_ui->recentMenu->isEmpty()) {
        m_ui->recentMenu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    m_ui->recentMenu->addSeparator();
    QAction *clear = m_ui->recentMenu->addAction(tr("Clear This List"));
    connect(clear, &QAction::triggered, this, [this] { m_settings->clearRecentFiles(); });
}

void MainWindow::updateActions()
{
    const bool writable = m_document && !m_document->isReadOnly();
    const bool filled = m_document && !m_document->isEmpty();
    for (QAction *action : {m_ui->saveCopyAction, m_ui->showInFolderAction, m_ui->yourNameAction})
        action->setEnabled(m_document != nullptr);
    m_ui->earlierVersionsAction->setEnabled(m_document || !m_unopened.isEmpty());
    for (QAction *action : {m_ui->nextAreaAction, m_ui->previousAreaAction})
        action->setEnabled(m_document != nullptr);
    for (QMenu *menu : {m_ui->columnsMenu, m_ui->sortMenu})
        menu->setEnabled(m_document != nullptr);
    const auto items = m_page ? m_page->trackedNodes() : QList<NodeId>();
    m_ui->importAction->setEnabled(writable);
    m_ui->importCopiedAction->setEnabled(writable);
    m_ui->newYearReadAction->setEnabled(writable);
    for (QAction *action : {m_ui->newYearAction, m_ui->newYearEmptyAction})
        action->setEnabled(writable && filled);
    m_ui->compareYearsAction->setEnabled(m_document && m_document->plans().size() > 1);
    for (QAction *action : {m_ui->detailsAction, m_ui->summaryAction, m_ui->printAction})
        action->setEnabled(filled);
    m_summaryButton->setEnabled(filled);
    m_ui->addNoteAction->setEnabled(writable && m_page && m_page->canAddNote());
    for (QAction *action : {m_ui->doneAction, m_ui->ongoingAction, m_ui->inProgressAction,
                            m_ui->notStartedAction, m_ui->cancelAction})
        action->setEnabled(writable && !items.isEmpty());
    for (QAction *action : {m_ui->copyRowsAction, m_ui->copyWordsAction})
        action->setEnabled(m_pane && !m_pane->tree()->selectedNodes().isEmpty());
    updateOutlineActions();
}

void MainWindow::updateOutlineActions()
{
    using Direction = OutlineCommands::Direction;
    const auto enable = [this](QAction *action, auto can) {
        action->setEnabled(m_outline && can(*m_outline));
    };
    const auto canMove = [](Direction direction) {
        return [direction](const OutlineCommands &outline) { return outline.canMove(direction); };
    };
    for (QAction *action : {m_ui->addItemAction, m_ui->addSectionAction, m_ui->renumberAction})
        enable(action, std::mem_fn(&OutlineCommands::canAdd));
    enable(m_ui->issuedTextAction, std::mem_fn(&OutlineCommands::canEdit));
    enable(m_ui->splitAction, std::mem_fn(&OutlineCommands::canSplit));
    enable(m_ui->joinAction, std::mem_fn(&OutlineCommands::canJoin));
    enable(m_ui->moveUpAction, canMove(Direction::Up));
    enable(m_ui->moveDownAction, canMove(Direction::Down));
    enable(m_ui->moveInAction, canMove(Direction::In));
    enable(m_ui->moveOutAction, canMove(Direction::Out));
    enable(m_ui->removeAction, std::mem_fn(&OutlineCommands::canRemove));
}

void MainWindow::updateUndo()
{
    const bool canUndo = m_document && m_document->canUndo();
    const bool canRedo = m_document && m_document->canRedo();
    m_ui->undoAction->setEnabled(canUndo);
    m_ui->redoAction->setEnabled(canRedo);
    const QString undone = canUndo ? tr("Undo %1").arg(m_document->undoText()) : tr("Undo");
    const QString redone = canRedo ? tr("Redo %1").arg(m_document->redoText()) : tr("Redo");
    const auto label = [](QAction *action, const QString &whole, const QString &brief) {
        action->setText(QString(whole).replace(u'&', u"&&"_s));
        action->setToolTip(Models::asToolTip(whole));
        action->setIconText(brief);
    };
    label(m_ui->undoAction, undone, tr("Undo"));
    label(m_ui->redoAction, redone, tr("Redo"));
}

void MainWindow::updateStatus()
{
    m_textSizeButton->setText(tr("Text %1%").arg(m_appearance->textSize()));
    m_textSizeButton->setToolTip(tr("Back to the normal size of text"));
    m_savedLabel->setVisible(m_document != nullptr);
    m_fileButton->setVisible(m_document != nullptr);
    if (!m_document)
        return;
    QString words = tr("All changes saved");
    if (m_document->isReadOnly())
        words = tr("For reading only");
    else if (m_savedAt.isValid())
        words = tr("All changes saved, %1").arg(m_savedAt.toString(u"HH:mm"_s));
    const bool unstored = m_page && !m_page->unstored()->isEmpty();
    if (unstored)
        words = tr("Not everything is stored (Ctrl+S tries again)");
    else if (m_isGone)
        words = tr("The file is no longer in its place");
    const bool warns = unstored || m_isGone;
    QPalette ink = palette();
    if (warns)
        ink.setColor(QPalette::WindowText, colour(palette(), ColourRole::MissedText));
    m_savedLabel->setPalette(ink);
    m_savedLabel->setText(warns                      ? u"⚠ "_s + words
                          : m_document->isReadOnly() ? words
                                                     : u"✓ "_s + words);
    m_savedLabel->setAccessibleName(words);
    m_fileButton->setText(QFileInfo(m_document->path()).fileName().replace(u'&', u"&&"_s));
    m_fileButton->setToolTip(Models::asToolTip(tr("Show in Folder: %1").arg(m_document->path())));
}

// The desktop adds the program's name, and takes a new one with a new title only.
void MainWindow::updateTitle()
{
    setWindowTitle({});
    if (!m_document) {
        setWindowTitle(QApplication::applicationDisplayName());
        return;
    }
    const QString file = QFileInfo(m_document->path()).fileName();
    setWindowTitle(m_document->isEmpty() ? file : m_document->plan().title + u" — "_s + file);
    setWindowFilePath(m_document->path());
}

// Side by side where there is room for both, else the page under the tree.
void MainWindow::updateLayout()
{
    if (!m_header)
        return;
    const bool wide = width() >= scaled(this, kSideBySideWidth);
    const bool roomy = height() >= scaled(this, wide ? kRoomyHeight : kRoomyTallHeight);
    m_page->setNarrow(!wide);
    // What the parts may be squeezed to: on a low screen with large text there is little for each.
    m_pane->setMinimumHeight(scaled(this, wide ? 200 : 118));
    m_page->setMinimumHeight(scaled(this, wide ? 200 : 76));
    const bool least = height() < scaled(this, kLowHeight);
    m_header->setRoom(least   ? PlanHeader::Room::Least
                      : roomy ? PlanHeader::Room::Enough
                              : PlanHeader::Room::Little);
    m_pane->setLow(!roomy);
    m_page->setLow(!roomy);
    fitEdges(least);
    const auto orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != orientation) {
        m_splitter->setOrientation(orientation);
        QMetaObject::invokeMethod(this, &MainWindow::shareRoom, Qt::QueuedConnection);
    }
    fitNameBanner();
    const bool words = width() >= scaled(this, kToolWordsWidth);
    m_ui->toolBar->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon
                                            : Qt::ToolButtonIconOnly);
}

// With the least height the plan's title stands among the tools, and what is above and below the
// plan takes no more than its words.
void MainWindow::fitEdges(bool least)
{
    m_toolTitle->setText(least ? m_document->plan().title : QString());
    m_ui->statusbar->setMaximumHeight(least ? fontMetrics().height() + scaled(this, 4)
                                            : QWIDGETSIZE_MAX);
    if (m_ui->toolBar->property("low").toBool() == least)
        return;
    m_ui->toolBar->setProperty("low", least);
    measureTools();
}

// A toolbar measures its spaces only when its style changes.
void MainWindow::measureTools()
{
    QEvent changed(QEvent::StyleChange);
    QApplication::sendEvent(m_ui->toolBar, &changed);
}

// Between tree and page, as long as nobody has divided it otherwise. The tree shows a few rows at
// least.
void MainWindow::shareRoom()
{
    const bool wide = m_splitter->orientation() == Qt::Horizontal;
    const int whole = wide ? m_splitter->width() : m_splitter->height();
    const int pane = wide ? whole * 58 / 100
                          : std::max(whole * 58 / 100, m_pane->heightOfRows(kFewestRows));
    m_splitter->setSizes({pane, whole - pane});
}

// On a low screen with large text what she works on comes first; the Edit menu asks for the name
// too.
void MainWindow::fitNameBanner()
{
    const int own = m_nameBanner->sizeHint().height();
    const int least = minimumSizeHint().height() - (m_nameBanner->isVisibleTo(this) ? own : 0);
    const bool hasRoom = least + own <= height() && height() >= scaled(this, kLowHeight);
    m_nameBanner->setVisible(m_nameBanner->isAsking() && hasRoom);
}

void MainWindow::retranslate()
{
    m_ui->retranslateUi(this);
    QApplication::setApplicationDisplayName(tr("Yaodian", "the program"));
    for (QAction *action : m_ui->toolBar->actions())
        action->setIconText(toolText(action->text()));
    m_summaryButton->setText(tr("Annual Summary…"));
    m_summaryButton->setToolTip(m_ui->summaryAction->toolTip());
    const QStringList themes{tr("As the System"), tr("Light"), tr("Dark")};
    for (QAction *action : m_ui->themeMenu->actions())
        action->setText(themes[action->data().toInt()]);
    for (QAction *action : m_ui->languageMenu->actions()) {
        const QString language = action->data().toString();
        action->setText(language.isEmpty()  ? tr("As the System")
                        : language == u"en" ? u"English"_s
                                            : u"中文"_s);
    }
    m_ui->toolBar->setAccessibleName(m_ui->toolBar->windowTitle()); // which tells of the change
    setIcons();
    updateUndo();
    updateStatus();
    updateTitle();
}

void MainWindow::setIcons()
{
    for (QAction *action : findChildren<QAction *>()) {
        if (const QString name = action->property("iconName").toString(); !name.isEmpty())
            action->setIcon(icon(name));
    }
    m_ui->newYearMenu->setIcon(icon(u"calendar"_s));
    m_summaryButton->setIcon(icon(u"report"_s, colour(palette(), ColourRole::AccentText)));
    m_summaryButton->setIconSize(QSize(scaled(this, 18), scaled(this, 18)));
    const int side = scaled(this, 20);
    m_ui->toolBar->setIconSize(QSize(side, side));
}

void MainWindow::restoreState()
{
    restorePlace();
    const QByteArray parts = m_settings->state(u"splitter"_s);
    if (parts.isEmpty() || !m_splitter->restoreState(parts))
        m_splitter->setSizes({width() * 58 / 100, width() * 42 / 100});
}

// The first time, and on a screen of quite another size or scale than the last one, it takes a
// small screen whole, and most of a large one.
void MainWindow::restorePlace()
{
    const QByteArray place = m_settings->state(u"place"_s);
    if (!place.isEmpty() && restoreGeometry(place))
        return;
    const QSize room = screen()->availableSize();
    resize(std::min(room.width() * 4 / 5, scaled(this, 1600)), room.height() * 4 / 5);
    if (room.width() <= scaled(this, 1440))
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::keepState()
{
    m_settings->setState(u"place"_s, saveGeometry());
    m_settings->setState(u"splitter"_s, m_splitter->saveState());
    if (m_document)
        m_settings->setState(nodeState(m_document->path()),
                             QByteArray::number(qint64(m_pane->tree()->currentNode())));
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized); // maximised as it was, if it was
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
        setIcons();
        updateStatus();
        break;
    case QEvent::FontChange:
        measureTools();
        setIcons();
        updateLayout();
        break;
    case QEvent::ActivationChange:
        if (isActiveWindow())
            lookOutside();
        break;
    default: break;
    }
}

void MainWindow::closeUnasked()
{
    m_isClosing = m_leavesUnasked = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    keepState();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateLayout();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const bool isFile = urls.size() == 1 && urls.first().isLocalFile();
    const bool isText = urls.isEmpty()
                        && (event->mimeData()->hasText() || event->mimeData()->hasHtml());
    if (isFile || (isText && m_ui->importAction->isEnabled()))
        event->acceptProposedAction();
}

// Afterwards only, or the program it is dragged from waits.
void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString path = urls.isEmpty() ? QString() : urls.first().toLocalFile();
    // A document or a text is read in; anything else should be a plan file, and opening says so
    // when it is none.
    const bool isPlanFile =
        !path.isEmpty() && !(Exchange::endsLikeDocument(path) && m_ui->importAction->isEnabled());
    auto dropped = std::make_shared<QMimeData>();
    dropped->setUrls(urls);
    dropped->setHtml(event->mimeData()->html());
    if (urls.isEmpty())
        dropped->setText(event->mimeData()->text());
    QMetaObject::invokeMethod(
        this,
        [this, dropped, path, isPlanFile] {
            if (isPlanFile)
                emit openRequested(path);
            else
                addPlanFrom(*dropped);
        },
        Qt::QueuedConnection);
}

} // namespace Widgets
