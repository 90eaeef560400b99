#include "widgets/kit/lazypage.h"

#include <QVBoxLayout>

#include <utility>

namespace Widgets {

LazyPage::LazyPage(std::function<QWidget *(QWidget *page)> make, QWidget *parent)
    : QWidget(parent)
    , m_make(std::move(make))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
}

void LazyPage::showEvent(QShowEvent *event)
{
    if (m_make) {
        QWidget *content = std::exchange(m_make, nullptr)(this);
        layout()->addWidget(content);
        // At once, which the layout would do only in the next round of events.
        content->show();
        layout()->activate();
    }
    QWidget::showEvent(event);
}

} // namespace Widgets
