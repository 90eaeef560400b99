#include "widgets/guidewindow.h"

#include "ui_guidewindow.h"

#include "widgets/looks.h"

#include <QAction>
#include <QEvent>
#include <QFile>
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
    static const QRegularExpression mnemonic(u"\\(&.\\)|&(?!&)"_s);
    return text.remove(mnemonic).replace(u"&&"_s, u"&"_s).remove(u'…');
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
    : QDialog(window)
    , m_ui(std::make_unique<Ui::GuideWindow>())
{
    m_ui->setupUi(this);
    resize(scaled(this, 640), scaled(this, 600));
}

GuideWindow::~GuideWindow() = default;

void GuideWindow::fill()
{
    //: The folder of the guide in this language, under resources/help.
    m_ui->guideView->setHtml(guideText(tr("en")));
    QTextFrameFormat margins = m_ui->guideView->document()->rootFrame()->frameFormat();
    margins.setMargin(scaled(this, 20));
    m_ui->guideView->document()->rootFrame()->setFrameFormat(margins);

    m_ui->shortcutsView->clear();
    const auto add = [this](const QString &what, const QString &keys) {
        new QTreeWidgetItem(m_ui->shortcutsView, {what, keys});
    };
    for (const QAction *action : parentWidget()->findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty() && !action->text().isEmpty())
            add(withoutMnemonic(action->text()),
                QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
    }
    add(tr("Add the progress typed"),
        QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText));
    add(tr("Show all items again"),
        QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_ui->shortcutsView->setColumnWidth(0, scaled(this, 380));
}

void GuideWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fill();
}

} // namespace Widgets
