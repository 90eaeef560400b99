#pragma once

#include "widgets/kit/theme.h"

#include <QHash>
#include <QLabel>

namespace Widgets {

// Plain words on the page in one of its sizes and colours, which follow the application's font and
// the palette. Never rich text, whatever stands in it.
class WordLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Body, Small, Heading };

    explicit WordLabel(QWidget *parent, Size size = Size::Body, ColourRole ink = ColourRole::Text);

    void setInk(ColourRole ink);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateInk();
    void forgetOthers(bool all = false) const;

    ColourRole m_ink;
    mutable QString m_measured; // the words whose width and heights are known
    mutable int m_pleasingWidth = -1;
    mutable QHash<int, int> m_heights;
};

} // namespace Widgets
