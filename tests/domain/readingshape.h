#pragma once

#include "domain/reading/outlinereader.h"

#include <QStringList>

// The numbers and first words of nodes, children in brackets: "一、学习(1.读书 2.讲座) 二、走访".
inline QString shapeOf(const QList<Domain::ReadNode> &nodes)
{
    QStringList shapes;
    for (const Domain::ReadNode &node : nodes) {
        const QString words = node.kind == Domain::NodeKind::Section ? node.title : node.text;
        QString shape = node.number + words.left(4);
        if (!node.children.isEmpty())
            shape += u'(' + shapeOf(node.children) + u')';
        shapes.append(shape);
    }
    return shapes.join(u' ');
}
