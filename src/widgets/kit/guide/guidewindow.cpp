#include "widgets/kit/guide/guidewindow.h"

#include "ui_guidewindow.h"

#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr int kPage = Qt::UserRole; // the name of the page that a row of the contents stands for

QString folderOf(const QString &language)
{
    return u":/help/%1/"_s.arg(language);
}

QString textOf(const QString &page, const QString &language)
{
    QFile file(folderOf(language) + page + u".html"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The text of the page's first heading.
QString titleIn(const QString &html)
{
    static const QRegularExpression heading(u"<h1>([^<]*)</h1>"_s);
    return heading.match(html).captured(1);
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

// The menu bar of the window that holds `widget`; null if there is none.
const QMenuBar *menusAbove(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *menus = widget->findChild<QMenuBar *>())
            return menus;
    }
    return nullptr;
}

// The table of all shortcuts: menu by menu, then those that are in no menu.
QString shortcutsText(const QMenuBar *menus)
{
    QString text = u"<h1>%1</h1>"_s.arg(GuideWindow::tr("Keyboard Shortcuts").toHtmlEscaped());
    for (const QAction *action : menus->actions())
        text += groupText(withoutMnemonic(action->text()), rowsOf(action->menu()));
    text += groupText(
        GuideWindow::tr("Filter and tree"),
        rowText(GuideWindow::tr("Show all items again"), {Qt::Key_Escape})
            + rowText(GuideWindow::tr("From the tree to the composer"), {Qt::Key_Return})
            + rowText(GuideWindow::tr("The row's menu"), {Qt::Key_Menu, Qt::SHIFT | Qt::Key_F10}));
    return text
           + groupText(
               GuideWindow::tr("Progress notes"),
               rowText(GuideWindow::tr("Add the progress typed"), {Qt::CTRL | Qt::Key_Return})
                   + rowText(GuideWindow::tr("Correct a note"), {Qt::Key_Return, Qt::Key_F2})
                   + rowText(GuideWindow::tr("Remove a note"), {Qt::Key_Delete})
                   + rowText(GuideWindow::tr("Copy a note"), {Qt::CTRL | Qt::Key_C}));
}

constexpr qreal kEdge = 10; // space before a row's words, at 100 % text

// Paints the rows of the contents with a space before their words.
class ContentsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
        if (option.state & QStyle::State_HasFocus) {
            QStyleOptionFocusRect ring;
            ring.QStyleOption::operator=(row);
            row.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter,
                                               row.widget);
        }
        QStyleOptionViewItem words = option;
        words.state &= ~QStyle::State_HasFocus;
        words.rect.setLeft(words.rect.left() + int(scaled(option.font, kEdge)));
        QStyledItemDelegate::paint(painter, words, index);
    }
};

// Adds a row to the contents; `page` is the name of the page that it opens.
void addRow(QListWidget *list, const QString &title, const QString &page)
{
    auto *item = new QListWidgetItem(title, list);
    item->setData(kPage, page);
    item->setSizeHint({list->fontMetrics().horizontalAdvance(title) + scaled(list, 34),
                       list->fontMetrics().height() + scaled(list, 16)});
}

} // namespace

QStringList GuideWindow::pages()
{
    return {u"plan"_s,    u"breakdown"_s, u"progress"_s, u"midyear"_s,
            u"summary"_s, u"nextyear"_s,  u"safety"_s};
}

void GuideWindow::open(QWidget *window, const QString &page)
{
    auto *guide = window->findChild<GuideWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!guide)
        guide = new GuideWindow(window);
    guide->fill();
    if (!page.isEmpty())
        guide->showPage(page);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

GuideWindow::GuideWindow(QWidget *window)
    : Dialog(window)
{
    setUp(m_ui);
    m_ui->row->setContentsMargins({});
    m_ui->row->setSpacing(0);
    m_ui->pagesList->setItemDelegate(new ContentsDelegate(m_ui->pagesList));
    connect(m_ui->pagesList, &QListWidget::currentRowChanged, this, &GuideWindow::showRow);
    connect(m_ui->pageView, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { showPage(link.path()); });
    resizeTo(1000, 680);
    followChanges(this, {.words = [this] {
                      m_ui->retranslateUi(this);
                      fill();
                  }});
}

// Fills the contents; the selected row stays selected, at first the first one.
void GuideWindow::fill()
{
    const int row = std::max(m_ui->pagesList->currentRow(), 0);
    //: The folder of the guide in this language, under resources/help.
    const QString language = tr("en");
    {
        const QSignalBlocker untilFilled(m_ui->pagesList);
        m_ui->pagesList->clear();
        for (const QString &page : pages())
            addRow(m_ui->pagesList, titleIn(textOf(page, language)), page);
        if (menusAbove(parentWidget()))
            addRow(m_ui->pagesList, tr("Keyboard Shortcuts"), QString(kShortcuts));
        m_ui->pagesList->setCurrentRow(row);
    }
    m_ui->pagesList->setFixedWidth(m_ui->pagesList->sizeHintForColumn(0));
    showRow();
}

void GuideWindow::showPage(const QString &page)
{
    for (int row = 0; row < m_ui->pagesList->count(); ++row) {
        if (m_ui->pagesList->item(row)->data(kPage) == page)
            m_ui->pagesList->setCurrentRow(row);
    }
}

void GuideWindow::showRow()
{
    const QListWidgetItem *item = m_ui->pagesList->currentItem();
    if (!item)
        return;
    const QString page = item->data(kPage).toString();
    const QString language = tr("en");
    m_ui->pageView->showPage(page == kShortcuts ? shortcutsText(menusAbove(parentWidget()))
                                                : textOf(page, language),
                             folderOf(language));
}

} // namespace Widgets
