#include "widgets/item/status/statuscombo.h"

#include "widgets/item/status/statuslook.h"
#include "widgets/item/status/statuspill.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

namespace {

// Sizes in the list, at 100 % text.
constexpr qreal kRowHeight = 34;
constexpr qreal kEdge = 8;
constexpr qreal kCheck = 16;
constexpr qreal kRadius = 5;

// Paints the list's rows as pills; the row under the mouse or the keyboard is shaded, the stored
// one has a tick.
class StatusDelegate : public QStyledItemDelegate
{
public:
    explicit StatusDelegate(StatusCombo *chooser)
        : QStyledItemDelegate(chooser)
        , m_chooser(chooser)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFont &font = option.font;
        const int pill = widthOfStatusPill(font, statusName(statusOf(index)));
        return {pill + scaled(font, 3 * kEdge + kCheck),
                std::max(scaled(font, kRowHeight), heightOfStatusPill(font) + scaled(font, 8))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QFont &font = option.font;
        painter->fillRect(option.rect, option.palette.color(QPalette::Base));
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            paintGround(painter, option);
        const int edge = scaled(font, kEdge);
        const StatusKind status = statusOf(index);
        const int check = scaled(font, kCheck);
        const QRect words = option.rect.adjusted(edge, 0, -2 * edge - check, 0);
        paintStatusPill(painter, words, font, option.palette, status, statusName(status));
        if (status == m_chooser->status()) {
            const QRect place(option.rect.right() - edge - check,
                              option.rect.center().y() - check / 2, check, check);
            icon(u"check"_s, colour(option.palette, ColourRole::Accent)).paint(painter, place);
        }
    }

private:
    static StatusKind statusOf(const QModelIndex &index)
    {
        return StatusKind(index.data(Qt::UserRole).toInt());
    }

    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(option.palette, ColourRole::SelectedRow));
        const int radius = scaled(option.font, kRadius);
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), radius, radius);
        painter->restore();
    }

    StatusCombo *m_chooser;
};

} // namespace

StatusCombo::StatusCombo(QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new StatusDelegate(this));
    for (const StatusKind status : allStatuses())
        addItem(QString(), int(status));
    setCurrentIndex(-1);
    retranslate();
    connect(this, &QComboBox::activated, this, [this](int row) {
        const auto status = StatusKind(itemData(row).toInt());
        setStatus(m_status); // shows the stored status until the new one is stored
        emit chosen(status);
    });
}

void StatusCombo::setStatus(std::optional<StatusKind> status)
{
    m_status = status;
    setCurrentIndex(status ? findData(int(*status)) : -1);
    update();
}

void StatusCombo::retranslate()
{
    for (int row = 0; row < count(); ++row) {
        const auto status = StatusKind(itemData(row).toInt());
        setItemText(row, statusLook(status).sign + u' ' + statusName(status));
    }
    setPlaceholderText(tr("(different)", "status"));
}

// The size of the widest pill; the items' texts are only for screen readers.
QSize StatusCombo::sizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = std::max(widest,
                          widthOfStatusPill(font(), statusName(StatusKind(itemData(row).toInt()))));
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option,
                                     {widest, heightOfStatusPill(font())}, this);
}

// An arrow opens the list; QComboBox would store each status on the way.
void StatusCombo::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        showPopup();
    else if (event->key() == Qt::Key_Space || event->key() == Qt::Key_F4 || event->text().isEmpty())
        QComboBox::keyPressEvent(event);
    else
        event->ignore();
}

void StatusCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                QStyle::SC_ComboBoxEditField, this);
    if (m_status) {
        paintStatusPill(&painter, field, font(), palette(), *m_status, statusName(*m_status));
        return;
    }
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(field, Qt::AlignVCenter | Qt::AlignLeft, placeholderText());
}

void StatusCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace Widgets
