#include "widgets/standingchooser.h"

#include "widgets/looks.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

constexpr qreal kRowHeight = 28; // of the list, at 100 % text

} // namespace

void paintStatusPill(QPainter *painter, const QRect &field, const QFont &font, const QPalette &palette,
                     ItemStatus status)
{
    const StatusLook look = statusLook(int(status));
    const QString words = look.sign + u' ' + statusName(status);
    QFont own = font;
    own.setStrikeOut(status == ItemStatus::Cancelled);
    const QFontMetrics metrics(own);
    const int pad = scaled(font, 8);
    const int height = std::min(field.height() - 4, metrics.height() + scaled(font, 4));
    const int width = std::min(field.width(), metrics.horizontalAdvance(words) + 2 * pad);
    QRect pill(field.left(), field.center().y() - height / 2 + 1, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour(palette, look.ground));
    painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter->setPen(colour(palette, look.text));
    painter->setFont(own);
    pill.adjust(pad, 0, -pad / 2, 0);
    painter->drawText(pill, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(words, Qt::ElideRight, pill.width()));
    painter->restore();
}

StandingChooser::StandingChooser(QWidget *parent)
    : QComboBox(parent)
{
    for (const ItemStatus status : allStatuses())
        addItem(QString(), int(status));
    setCurrentIndex(-1);
    retranslate();
    connect(this, &QComboBox::activated, this, [this](int row) {
        const auto status = ItemStatus(itemData(row).toInt());
        setStatus(m_status); // until it is stored
        emit chosen(status);
    });
}

void StandingChooser::setStatus(std::optional<ItemStatus> status)
{
    m_status = status;
    setCurrentIndex(status ? findData(int(*status)) : -1);
    update();
}

void StandingChooser::retranslate()
{
    for (int row = 0; row < count(); ++row) {
        const auto status = ItemStatus(itemData(row).toInt());
        setItemText(row, statusLook(int(status)).sign + u' ' + statusName(status));
    }
    setPlaceholderText(tr("(different)", "status"));
    updateLook();
}

void StandingChooser::updateLook()
{
    for (int row = 0; row < count(); ++row)
        setItemData(row, QSize(0, scaled(this, kRowHeight)), Qt::SizeHintRole);
    for (int row = 0; row < count(); ++row) {
        const QColor ink = colour(palette(), statusLook(itemData(row).toInt()).text);
        if (itemData(row, Qt::ForegroundRole).value<QColor>() != ink)
            setItemData(row, ink, Qt::ForegroundRole);
    }
}

void StandingChooser::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

// A key opens the list instead of changing what is stored on its way through it.
void StandingChooser::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
                       || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (moves)
        showPopup();
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_F4 || event->text().isEmpty())
        QComboBox::keyPressEvent(event);
    else
        event->ignore();
}

void StandingChooser::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    if (m_status) {
        paintStatusPill(&painter, field, font(), palette(), *m_status);
        return;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(field, Qt::AlignVCenter | Qt::AlignLeft, placeholderText());
}

void StandingChooser::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace Widgets
