#include "widgets/reading/correctiontools.h"

#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Widgets {

CorrectionTools::CorrectionTools(QWidget *parent)
    : QWidget(parent)
    , m_lineIs(new QLabel(this))
    , m_moreButton(new QPushButton(this))
{
    setLayout(new FlowLayout);
    m_lineIs->setText(tr("The line is:"));
    m_moreButton->setObjectName(u"moreButton"_s);
    m_moreButton->setAutoDefault(false);
    m_moreButton->setText(tr("Other"));
    m_moreButton->setToolTip(tr("The selected line is title, preamble, issuer …"));
}

void CorrectionTools::setActions(const Actions &actions)
{
    layout()->addWidget(m_lineIs);
    for (QAction *action : actions.kinds) {
        QToolButton *button = add(action);
        button->setAutoRaise(false);
        button->setProperty("framed", true);
    }
    auto *more = new QMenu(m_moreButton);
    more->addActions(actions.rarer);
    m_moreButton->setMenu(more);
    layout()->addWidget(m_moreButton);
    for (QAction *action : actions.shapers)
        m_shapers.append(add(action));
    auto *history = new QWidget(this); // undo and redo stay together on a line
    auto *pair = new QHBoxLayout(history);
    pair->setContentsMargins({});
    for (QAction *action : actions.history) {
        QToolButton *button = newButton(action, history);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        pair->addWidget(button);
    }
    layout()->addWidget(history);
}

QToolButton *CorrectionTools::add(QAction *action)
{
    QToolButton *button = newButton(action, this);
    layout()->addWidget(button);
    return button;
}

QToolButton *CorrectionTools::newButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName().replace(u"Action"_s, u"Button"_s));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void CorrectionTools::setRarerEnabled(bool enabled)
{
    m_moreButton->setEnabled(enabled);
}

void CorrectionTools::arrange(bool isLow, const QList<Qt::ToolButtonStyle> &forms, int width)
{
    constexpr int kEndless = 100000;
    const int gap = scaled(this, 8);
    layout()->setContentsMargins(isLow ? gap : scaled(this, 16), isLow ? gap : 0, gap,
                                 scaled(this, 4));
    m_lineIs->setVisible(!isLow);
    for (const Qt::ToolButtonStyle form : forms) {
        for (QToolButton *button : std::as_const(m_shapers))
            button->setToolButtonStyle(form);
        if (layout()->heightForWidth(width) <= layout()->heightForWidth(kEndless))
            return;
    }
}

} // namespace Widgets
