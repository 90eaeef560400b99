#include "widgets/kit/style/changes.h"

#include "widgets/kit/style/density.h"

#include <QEvent>
#include <QLayout>
#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <utility>
#include <vector>

namespace Widgets {

namespace {

// Calls the functions registered for one widget in a fixed order. Event filters of their own would
// be called last first.
class Follower : public QObject
{
public:
    explicit Follower(QWidget *widget)
        : QObject(widget)
        , m_widget(widget)
    {
        widget->installEventFilter(this);
    }

    void add(const QObject *context, OnChange calls)
    {
        std::erase_if(m_all, [](const Followed &one) { return !one.context; });
        const bool isOwn = context == m_widget;
        const auto own = std::ranges::find(m_all, m_widget, &Followed::context);
        m_all.insert(isOwn ? m_all.end() : own, {context, std::move(calls)});
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::LanguageChange) {
            call(&OnChange::words);
        } else if (type == QEvent::FontChange || type == QEvent::StyleChange) {
            // The calls measure the layout, and QWidget::changeEvent() invalidates it only after
            // them.
            if (QLayout *layout = m_widget->layout())
                layout->invalidate();
            call(&OnChange::look);
        } else if (type == QEvent::PaletteChange || type == densityChange()) {
            call(&OnChange::look);
        } else if (type == QEvent::Resize) {
            callAll(&OnChange::size);
        }
        return false;
    }

private:
    struct Followed
    {
        QPointer<const QObject> context;
        OnChange calls;
    };

    void call(std::function<void()> OnChange::*what)
    {
        if (std::exchange(m_isCalling, true))
            return;
        callAll(what);
        m_isCalling = false;
    }

    void callAll(std::function<void()> OnChange::*what)
    {
        const auto all = m_all; // copied, as a call may add another
        for (const Followed &one : all) {
            if (one.context && one.calls.*what)
                (one.calls.*what)();
        }
    }

    QWidget *m_widget;
    std::vector<Followed> m_all;
    bool m_isCalling = false;
};

Follower *followerOf(QWidget *widget)
{
    for (QObject *child : widget->children()) {
        if (auto *follower = dynamic_cast<Follower *>(child))
            return follower;
    }
    return new Follower(widget);
}

} // namespace

void followChanges(QWidget *widget, OnChange calls)
{
    followChanges(widget, widget, std::move(calls));
}

void followChanges(QWidget *widget, const QObject *context, OnChange calls)
{
    followerOf(widget)->add(context, std::move(calls));
}

} // namespace Widgets
