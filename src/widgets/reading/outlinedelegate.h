#pragma once

#include "widgets/kit/roomydelegate.h"

namespace Widgets {

// Rows of an outline as it was read: sections have their sign.
class OutlineDelegate : public RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Widgets
