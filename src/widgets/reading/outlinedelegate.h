#pragma once

#include "widgets/kit/roomydelegate.h"

namespace Widgets {

// Paints rows of an outline that was read; sections have a sign.
class OutlineDelegate : public RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Widgets
