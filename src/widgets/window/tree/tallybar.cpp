#include "widgets/window/tree/tallybar.h"

#include "models/tooltips.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/kit/style/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Widgets {

namespace {

// Lengths at 100 % text.
constexpr qreal kHeight = 10;
constexpr qreal kGap = 2;
constexpr qreal kShortest = 4;

} // namespace

TallyBar::TallyBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TallyBar::setFigures(const Domain::Tally &figures, const QString &words)
{
    m_figures = figures;
    setAccessibleName(words);
    setToolTip(Models::asToolTip(words));
    update();
}

QSize TallyBar::sizeHint() const
{
    return {scaled(this, 120), scaled(this, kHeight)};
}

void TallyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath whole;
    whole.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(whole);
    if (m_figures.items == 0)
        painter.fillRect(rect(), colour(palette(), ColourRole::Hairline));

    const QList<Domain::StatusKind> statuses = Domain::allStatuses();
    const auto segments = std::ranges::count_if(
        statuses, [this](auto status) { return m_figures.count(status) > 0; });
    const qreal gap = scaled(this, kGap);
    const qreal shortest = scaled(this, kShortest);
    const qreal shared = width() - gap * qreal(segments - 1) - shortest * qreal(segments);
    qreal x = 0;
    for (const Domain::StatusKind status : statuses) {
        const int count = m_figures.count(status);
        if (count == 0)
            continue;
        const qreal width = shortest + shared * count / m_figures.items;
        painter.fillRect(QRectF(x, 0, width, height()), colour(palette(), statusLook(status).bar));
        x += width + gap;
    }
}

} // namespace Widgets
