#pragma once

#include "widgets/kit/style/theme.h"

#include <QAbstractButton>

namespace Widgets {

// A number with its word that can be pressed: flat behind a coloured dot, or a coloured pill. It
// looks pressed while the items that it counts are the ones shown.
class CountButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Form { Dot, Pill };

    // A dot's colour and the line around it, or the colours of a pill's words and ground.
    CountButton(Form form, ColourRole mark, ColourRole second, QWidget *parent = nullptr);

    void setShown(bool shown);
    bool isShown() const { return m_shown; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Form m_form;
    ColourRole m_mark;
    ColourRole m_second;
    bool m_shown = false;
};

} // namespace Widgets
