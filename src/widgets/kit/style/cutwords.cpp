#include "widgets/kit/style/cutwords.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionFrame>
#include <QTextLayout>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr int kMargin = 2; // QLineEdit's own, before and after the words

QStyleOptionFrame optionOf(const QLineEdit *edit)
{
    struct Opened : QLineEdit
    {
        static auto initialise() { return &Opened::initStyleOption; }
    };
    QStyleOptionFrame option;
    (edit->*Opened::initialise())(&option);
    return option;
}

// Where QLineEdit draws its words.
QRect lineOf(const QLineEdit *edit)
{
    const QStyleOptionFrame option = optionOf(edit);
    QRect room = edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
    for (const auto *button : edit->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) {
        const QRect taken = button->geometry();
        if (!button->isVisibleTo(edit))
            continue;
        if (taken.center().x() < room.center().x())
            room.setLeft(std::max(room.left(), taken.right() + 1));
        else
            room.setRight(std::min(room.right(), taken.left() - 1));
    }
    room = room.marginsRemoved(edit->textMargins());
    const int height = edit->fontMetrics().height();
    return {room.x() + kMargin, room.y() + (room.height() - height) / 2, room.width() - 2 * kMargin,
            height};
}

QString paragraph(const QString &words)
{
    return Qt::mightBeRichText(words) ? words : u"<p>%1</p>"_s.arg(words.toHtmlEscaped());
}

} // namespace

bool isCut(const QLineEdit *edit)
{
    const QString words = edit->displayText();
    return !words.isEmpty() && edit->fontMetrics().horizontalAdvance(words) >= lineOf(edit).width();
}

bool CutWords::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint && event->type() != QEvent::ToolTip)
        return false;
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (!edit)
        return false;
    return event->type() == QEvent::Paint ? paint(edit)
                                          : tell(edit, *static_cast<QHelpEvent *>(event));
}

bool CutWords::paint(QLineEdit *edit) const
{
    if (edit->hasFocus() || !isCut(edit))
        return false;
    const QStyleOptionFrame option = optionOf(edit);
    const QRect line = lineOf(edit);
    QPainter painter(edit);
    edit->style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, edit);
    painter.setPen(edit->palette().color(QPalette::Text));
    const QFontMetrics metrics = edit->fontMetrics();
    QTextLayout words(metrics.elidedText(edit->displayText(), Qt::ElideRight, line.width()),
                      edit->font());
    words.beginLayout();
    const QTextLine first = words.createLine();
    words.endLayout();
    // The same base line as QLineEdit's, also where another font has the Chinese characters.
    const int above = qRound(first.ascent()) - metrics.ascent();
    words.draw(&painter, line.topLeft() - QPoint(0, above));
    return true;
}

bool CutWords::tell(QLineEdit *edit, const QHelpEvent &asked) const
{
    if (!isCut(edit))
        return false;
    const QString whole = u"<p>%1</p>"_s.arg(edit->displayText().toHtmlEscaped());
    const QString own = edit->toolTip();
    QToolTip::showText(asked.globalPos(), own.isEmpty() ? whole : whole + paragraph(own), edit);
    return true;
}

} // namespace Widgets
