#include "widgets/window/guidewindow.h"

#include "ui_guidewindow.h"

#include "widgets/kit/theme.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextFrame>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

QString guideText(const QString &language)
{
    QFile file(u":/help/%1/guide.html"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(u"\\(&?[A-Z]\\)|&(?!&)"_s);
    return text.remove(mnemonic).replace(u"&&"_s, u"&"_s).remove(u'…');
}

// Returns keys as keyboards and menus name them.
[[maybe_unused]] constexpr const char *kKeyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Up"), QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"), QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Return")};

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &sequence : keys)
        words.append(sequence.toString(QKeySequence::NativeText));
    return words.join(GuideWindow::tr(" or ", "between two keys that do the same"));
}

QString rowText(const QString &what, const QList<QKeySequence> &keys)
{
    return u"<tr><td width=\"60%\">%1</td><td>%2</td></tr>"_s.arg(what.toHtmlEscaped(),
                                                                  keysText(keys).toHtmlEscaped());
}

// Returns the rows of a menu's actions that have keys, submenus included.
QString rowsOf(const QMenu *menu)
{
    QString rows;
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            rows += rowsOf(action->menu());
        else if (!action->shortcut().isEmpty())
            rows += rowText(withoutMnemonic(action->iconText()), action->shortcuts());
    }
    return rows;
}

QString groupText(const QString &heading, const QString &rows)
{
    return u"<h2>%1</h2><table width=\"100%\" cellpadding=\"4\">%2</table>"_s.arg(
        heading.toHtmlEscaped(), rows);
}

void setMargins(QTextBrowser *view)
{
    QTextFrame *root = view->document()->rootFrame();
    QTextFrameFormat margins = root->frameFormat();
    margins.setMargin(scaled(view, 20));
    root->setFrameFormat(margins);
}

} // namespace

void GuideWindow::open(QWidget *window, Page page)
{
    auto *guide = window->findChild<GuideWindow *>();
    if (!guide)
        guide = new GuideWindow(window);
    guide->m_ui->tabs->setCurrentIndex(int(page));
    guide->fill();
    guide->show();
    guide->raise();
    guide->activateWindow();
}

GuideWindow::GuideWindow(QWidget *window)
    : Dialog(window)
    , m_ui(std::make_unique<Ui::GuideWindow>())
{
    m_ui->setupUi(this);
    resizeTo(640, 600);
}

GuideWindow::~GuideWindow() = default;

void GuideWindow::fill()
{
    //: The folder of the guide in this language, under resources/help.
    m_ui->guideView->setHtml(guideText(tr("en")));
    setMargins(m_ui->guideView);
    m_ui->shortcutsView->setHtml(shortcutsText());
    setMargins(m_ui->shortcutsView);
}

// Returns all shortcuts, by menu, then those that are in none.
QString GuideWindow::shortcutsText() const
{
    QString text = u"<h1>%1</h1>"_s.arg(tr("Keyboard Shortcuts").toHtmlEscaped());
    for (const QAction *action : parentWidget()->findChild<QMenuBar *>()->actions())
        text += groupText(withoutMnemonic(action->text()), rowsOf(action->menu()));
    text += groupText(tr("Filter and tree"),
                      rowText(tr("Show all items again"), {Qt::Key_Escape})
                          + rowText(tr("From the tree to the composer"), {Qt::Key_Return})
                          + rowText(tr("The row’s menu"), {Qt::Key_Menu, Qt::SHIFT | Qt::Key_F10}));
    return text
           + groupText(tr("Progress notes"),
                       rowText(tr("Add the progress typed"), {Qt::CTRL | Qt::Key_Return})
                           + rowText(tr("Correct a note"), {Qt::Key_Return, Qt::Key_F2})
                           + rowText(tr("Remove a note"), {Qt::Key_Delete})
                           + rowText(tr("Copy a note"), {Qt::CTRL | Qt::Key_C}));
}

void GuideWindow::retranslate()
{
    m_ui->retranslateUi(this);
    fill();
}

void GuideWindow::updateLook()
{
    fill();
}

} // namespace Widgets
