#include "widgets/window/windowactions.h"

#include "ui_mainwindow.h"

#include "models/documentundo.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "models/plansettings.h"
#include "models/tooltips.h"
#include "system/languages.h"
#include "widgets/item/itempage.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"
#include "widgets/window/outlinecommands.h"
#include "widgets/window/planpane.h"
#include "widgets/window/shownfile.h"
#include "widgets/window/tree/plantreeview.h"

#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenu>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::Way;

namespace Widgets {

namespace {

const auto kView = u"view"_s; // setting: the view shown last, outline or year
const QByteArray kYear("year");

// The text of an action for a toolbar, without mnemonic and without “…”.
QString toolText(QString text)
{
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_s);
    return text.remove(mnemonic);
}

} // namespace

WindowActions::WindowActions(Ui::MainWindow *ui, const ShownFile *shown, System::Settings *settings,
                             Appearance *appearance, QMainWindow *window)
    : QObject(window)
    , m_ui(ui)
    , m_shown(shown)
    , m_settings(settings)
    , m_appearance(appearance)
    , m_window(window)
{
    setKeys();
    addSave();
    chooseView();
    takeKeysFromFields();
    fillChoices();
    const auto resizeText = [this](QAction *action, auto &&percent) {
        connect(action, &QAction::triggered, this,
                [this, percent] { m_appearance->setTextSize(percent(m_appearance->textSize())); });
    };
    resizeText(ui->textLargerAction, [](int now) { return now + 10; });
    resizeText(ui->textSmallerAction, [](int now) { return now - 10; });
    resizeText(ui->textNormalAction, [](int) { return 100; });
}

// Adds the shortcut for saving, which is in no menu.
void WindowActions::addSave()
{
    m_window->addAction(QString(), QKeySequence::Save, this, &WindowActions::saveRequested);
}

// Makes the two views exclusive, remembers the chosen one, and lets F8 switch to the other.
void WindowActions::chooseView()
{
    auto *views = new QActionGroup(this);
    views->addAction(m_ui->outlineAction);
    views->addAction(m_ui->yearAction);
    updateViews(m_settings->state(kView) == kYear);
    connect(views, &QActionGroup::triggered, this, [this](const QAction *action) {
        const bool isYear = action == m_ui->yearAction;
        updateViews(isYear);
        m_settings->setState(kView, isYear ? kYear : QByteArray());
        if (m_shown->pane)
            m_shown->pane->setYearWanted(isYear);
    });
}

void WindowActions::updateViews(bool isYear)
{
    (isYear ? m_ui->yearAction : m_ui->outlineAction)->setChecked(true);
    m_ui->yearAction->setShortcut(isYear ? QKeySequence() : QKeySequence(Qt::Key_F8));
    m_ui->outlineAction->setShortcut(isYear ? QKeySequence(Qt::Key_F8) : QKeySequence());
}

void WindowActions::connectFile()
{
    connect(m_shown->document, &Models::PlanDocument::undoChanged, this,
            &WindowActions::updateUndo);
    connect(m_shown->pane, &PlanPane::selectionChanged, this, &WindowActions::update);
    connectRows();
    connectOutline();
}

void WindowActions::connectRows()
{
    const auto on = [](QAction *action, auto *part, auto &&act) {
        connect(action, &QAction::triggered, part, act);
    };
    PlanPane *pane = m_shown->pane;
    ItemPage *page = m_shown->page;
    on(m_ui->findAction, pane, &PlanPane::focusFilter);
    on(m_ui->clearFilterAction, pane, &PlanPane::clearFilter);
    on(m_ui->copyRowsAction, pane->tree(), &PlanTreeView::copyRows);
    on(m_ui->copyWordsAction, pane->tree(), &PlanTreeView::copyRowsForChat);
    on(m_ui->expandAllAction, pane, &PlanPane::expandAll);
    on(m_ui->collapseAllAction, pane, &PlanPane::collapseAll);
    on(m_ui->publishedOrderAction, pane, &PlanPane::resetSort);
    on(m_ui->addNoteAction, page, &ItemPage::focusComposer);
    on(m_ui->difficultyAction, page, [page] { page->focusField(Field::Difficulty); });
    on(m_ui->previousItemAction, pane, &PlanPane::selectPrevious);
    on(m_ui->nextItemAction, pane, &PlanPane::selectNext);
    for (const StatusKind status : Domain::allStatuses())
        on(statusAction(status), page, [page, status] { page->chooseStatus(status); });
}

QAction *WindowActions::statusAction(StatusKind status) const
{
    switch (status) {
    case StatusKind::NotStarted: return m_ui->notStartedAction;
    case StatusKind::InProgress: return m_ui->inProgressAction;
    case StatusKind::Done: return m_ui->doneAction;
    case StatusKind::Ongoing: return m_ui->ongoingAction;
    case StatusKind::Cancelled: return m_ui->cancelAction;
    }
    Q_UNREACHABLE();
}

// Sets the shortcuts in code: in a .ui file, Qt would search for each key's name in a list of
// hundreds.
void WindowActions::setKeys()
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
        {m_ui->recordAction, {Qt::CTRL | Qt::Key_H}},
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
        {m_ui->writeAction, {Qt::Key_F7}},
        {m_ui->figuresAction, {Qt::Key_F9}},
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
    // Held down, Ctrl+Z would take back one stored change after another unseen.
    m_ui->undoAction->setAutoRepeat(false);
}

// Takes shortcuts of the menus from text fields, which know some of their own on some desktops,
// such as Ctrl+E. The keys of actions that edit text stay with the fields.
void WindowActions::takeKeysFromFields()
{
    const QList<QAction *> editing{
        m_ui->undoAction,        m_ui->redoAction,    m_ui->copyRowsAction, m_ui->expandAllAction,
        m_ui->collapseAllAction, m_ui->addItemAction, m_ui->removeAction};
    for (const QAction *action : m_window->findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        if (!editing.contains(action))
            m_menuKeys += action->shortcuts();
    }
    QApplication::instance()->installEventFilter(this);
}

bool WindowActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != m_window)
        return false;
    const QKeyCombination keys = static_cast<QKeyEvent *>(event)->keyCombination();
    const bool opens = keys == (Qt::ALT | Qt::Key_Down) || keys == (Qt::ALT | Qt::Key_Up);
    if (opens
        && (qobject_cast<const QComboBox *>(widget) || qobject_cast<const QDateEdit *>(widget))) {
        // Opens the field's list or calendar; the menus use these keys for the next item.
        event->accept();
        return true;
    }
    if (!m_menuKeys.contains(QKeySequence(keys)))
        return false;
    event->ignore();
    return true;
}

void WindowActions::fillChoices()
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
    QStringList codes{QString()};
    for (const System::Language &language : System::languages())
        codes.append(language.code);
    for (const QString &language : std::as_const(codes)) {
        QAction *action = languages->addAction(QString());
        action->setCheckable(true);
        action->setData(language);
        action->setChecked(m_settings->language() == language);
        m_ui->languageMenu->addAction(action);
    }
    connect(languages, &QActionGroup::triggered, this,
            [this](QAction *action) { emit languageChosen(action->data().toString()); });
    m_ui->firstNoteAction->setChecked(Models::firstNote(*m_settings) == FirstNote::Starts);
    connect(m_ui->firstNoteAction, &QAction::toggled, this, [this](bool starts) {
        const FirstNote first = starts ? FirstNote::Starts : FirstNote::KeepsStatus;
        Models::setFirstNote(*m_settings, first);
        if (m_shown->document)
            m_shown->document->setFirstNote(first);
    });
    connect(m_ui->recentMenu, &QMenu::aboutToShow, this, &WindowActions::updateRecentFiles);
    connect(m_ui->columnsMenu, &QMenu::aboutToShow, this, [this] {
        m_ui->columnsMenu->clear();
        m_shown->pane->tree()->fillColumnMenu(m_ui->columnsMenu);
    });
    connect(m_ui->sortMenu, &QMenu::aboutToShow, this, [this] {
        m_ui->sortMenu->clear();
        m_shown->pane->tree()->fillSortMenu(m_ui->sortMenu, m_ui->publishedOrderAction);
    });
}

void WindowActions::connectOutline()
{
    using Direction = OutlineCommands::Direction;
    const auto on = [this](QAction *action, auto &&act) {
        connect(action, &QAction::triggered, m_shown->outline, [this, act] {
            m_shown->commitEditors();
            act();
        });
    };
    OutlineCommands *outline = m_shown->outline;
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

    PlanTreeView *tree = m_shown->pane->tree();
    connect(tree, &PlanTreeView::rowMenuRequested, this, &WindowActions::showRowMenu);
    // These shortcuts work in the tree only; in text fields they edit the text.
    tree->addActions({m_ui->copyRowsAction, m_ui->addItemAction, m_ui->removeAction});
    connect(tree, &PlanTreeView::orderChanged, this, &WindowActions::updateOutline);
    connect(m_shown->pane, &PlanPane::criteriaChanged, this, &WindowActions::updateOutline);
    connect(m_shown->document, &Models::PlanDocument::saved, this, &WindowActions::updateOutline);
}

// Shows the context menu of a row: the most used commands, and the outline's other commands in a
// submenu.
void WindowActions::showRowMenu(const QPoint &at)
{
    QMenu menu(m_window);
    menu.addAction(m_ui->addNoteAction);
    QMenu *statuses = menu.addMenu(tr("&Status"));
    for (const StatusKind status : Domain::allStatuses())
        statuses->addAction(statusAction(status));
    statuses->setEnabled(m_ui->doneAction->isEnabled());
    menu.addSeparator();
    menu.addActions({m_ui->copyRowsAction, m_ui->copyWordsAction});
    menu.addSeparator();
    menu.addActions({m_ui->addItemAction, m_ui->issuedTextAction, m_ui->removeAction});
    menu.addMenu(m_ui->outlineMenu);
    menu.exec(at);
}

void WindowActions::updateRecentFiles()
{
    m_ui->recentMenu->clear();
    for (const QString &path : m_settings->recentFiles()) {
        QString shown = QFileInfo(path).fileName() + u" — "_s + QFileInfo(path).path();
        m_ui->recentMenu->addAction(shown.replace(u'&', u"&&"_s), this,
                                    [this, path] { emit openRequested(path); });
    }
    if (m_ui->recentMenu->isEmpty()) {
        m_ui->recentMenu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    m_ui->recentMenu->addSeparator();
    m_ui->recentMenu->addAction(tr("Clear This List"), this,
                                [this] { m_settings->clearRecentFiles(); });
}

void WindowActions::update()
{
    const bool writable = m_shown->document && !m_shown->document->isReadOnly();
    const bool filled = m_shown->document && !m_shown->document->isEmpty();
    for (QAction *action : {m_ui->saveCopyAction, m_ui->copyForOthersAction,
                            m_ui->showInFolderAction, m_ui->yourNameAction, m_ui->recordAction})
        action->setEnabled(m_shown->document != nullptr);
    m_ui->earlierVersionsAction->setEnabled(m_shown->document || !m_shown->unopened.isEmpty());
    for (QAction *action : {m_ui->nextAreaAction, m_ui->previousAreaAction})
        action->setEnabled(m_shown->document != nullptr);
    for (QAction *action : {m_ui->outlineAction, m_ui->yearAction})
        action->setEnabled(filled && !(m_shown->pane && m_shown->pane->isWriting()));
    for (QMenu *menu : {m_ui->columnsMenu, m_ui->sortMenu})
        menu->setEnabled(m_shown->document != nullptr);
    const auto items = m_shown->page ? m_shown->page->trackedNodes() : QList<NodeId>();
    m_ui->importAction->setEnabled(writable);
    m_ui->writeAction->setEnabled(writable);
    m_ui->writeAction->setChecked(m_shown->pane && m_shown->pane->isWriting());
    m_ui->importCopiedAction->setEnabled(writable);
    m_ui->newYearReadAction->setEnabled(writable);
    for (QAction *action : {m_ui->newYearAction, m_ui->newYearEmptyAction, m_ui->removeYearAction})
        action->setEnabled(writable && filled);
    m_ui->allNotesAction->setEnabled(filled);
    for (QAction *action : {m_ui->remindAction, m_ui->sendSheetsAction})
        action->setEnabled(filled);
    for (QAction *action : {m_ui->readSheetsAction, m_ui->mergeCopyAction})
        action->setEnabled(writable && filled);
    for (QAction *action : {m_ui->figuresAction, m_ui->figuresTableAction, m_ui->circularAction,
                            m_ui->wallChartAction})
        action->setEnabled(filled);
    m_ui->compareYearsAction->setEnabled(m_shown->document
                                         && m_shown->document->plans().size() > 1);
    for (QAction *action : {m_ui->detailsAction, m_ui->summaryAction, m_ui->printAction})
        action->setEnabled(filled);
    m_ui->addNoteAction->setEnabled(writable && m_shown->page && m_shown->page->canAddNote());
    for (const StatusKind status : Domain::allStatuses())
        statusAction(status)->setEnabled(writable && !items.isEmpty());
    m_ui->difficultyAction->setEnabled(writable && items.size() == 1);
    for (QAction *action : {m_ui->copyRowsAction, m_ui->copyWordsAction})
        action->setEnabled(m_shown->pane && !m_shown->pane->tree()->selectedNodes().isEmpty());
    updateOutline();
}

void WindowActions::updateOutline()
{
    using Direction = OutlineCommands::Direction;
    const auto enable = [this](QAction *action, auto can) {
        action->setEnabled(m_shown->outline && can(*m_shown->outline));
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

QString stepWords(const Models::PlanDocument &document, Way way)
{
    const QString what = document.undoing().words(way);
    const QDateTime at = document.undoing().madeAt(way);
    return at.toLocalTime().date() == document.today()
               ? what
               : WindowActions::tr("%1 (%2)", "what, when")
                     .arg(what, Models::momentWords(at, document.today()));
}

void WindowActions::updateUndo()
{
    const Models::PlanDocument *document = m_shown->document;
    const auto show = [document](QAction *action, Way way, const QString &brief,
                                 const QString &withWords) {
        const bool can = document && document->undoing().can(way);
        const QString whole = can ? withWords.arg(stepWords(*document, way)) : brief;
        action->setEnabled(can);
        action->setText(QString(whole).replace(u'&', u"&&"_s));
        action->setToolTip(Models::asToolTip(whole));
        action->setIconText(brief);
        if (const auto why = document ? document->undoing().whyNot(way) : std::nullopt)
            action->setToolTip(Models::asToolTip(why->message));
    };
    show(m_ui->undoAction, Way::Undo, tr("Undo"), tr("Undo %1"));
    show(m_ui->redoAction, Way::Redo, tr("Redo"), tr("Redo %1"));
}

void WindowActions::updateIcons()
{
    for (QAction *action : m_window->findChildren<QAction *>()) {
        if (const QString name = action->property("iconName").toString(); !name.isEmpty())
            action->setIcon(icon(name));
    }
    m_ui->newYearMenu->setIcon(icon(u"calendar"_s));
    const int side = scaled(m_window, 20);
    m_ui->toolBar->setIconSize(QSize(side, side));
}

void WindowActions::retranslate()
{
    for (QAction *action : m_ui->toolBar->actions())
        action->setIconText(toolText(action->text()));
    const QStringList themes{tr("As the System"), tr("Light"), tr("Dark")};
    for (QAction *action : m_ui->themeMenu->actions())
        action->setText(themes[action->data().toInt()]);
    for (QAction *action : m_ui->languageMenu->actions()) {
        const System::Language *language = System::languageOf(action->data().toString());
        action->setText(language ? language->ownName : tr("As the System"));
    }
    updateIcons();
    updateUndo();
}

} // namespace Widgets
