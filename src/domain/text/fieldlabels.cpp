#include "domain/text/fieldlabels.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

QList<FieldLabel> labelsIn(QStringView folded)
{
    static const auto unit = u"(?:单位|部门|科室|处室|股室|部室|站所|院系|机构|主体|方)"_s;
    // 主办：, 负责： only where a clause begins, since words go on with 由综合科负责：
    static const QRegularExpression label(
        u"([【〔〖\\[] *)?(?:((?:责任|负责|联系|经办|承办|%4|主管|督办|包保|分管|领办|挂帅|挂点|包联|包户|包村|包片|驻村|帮扶|挂联|挂钩)"
        "(?:人员?|同志|干部)"
        "|(?:责任|分管|%5|主管|督办|包保|领办|挂帅|挂点|包联)[市县区乡镇校院局处]?(?:领导|校长|院长))"
        "|(牵头(?:%3|人)?)"
        "|((?:%1|参与|参加)%3?)"
        "|((?:%2|责任|落实|实施)%3)"
        "|((?<![^ ,;。()【〔〖\\[\\n])(?:%2))"
        "|((?:完成|办结|工作|落实|进度|活动|计划)?(?:时限|期限|时间|日期|节点)(?:要求|安排|节点)?)"
        "|((?:联系|办公|值班|移动)?(?:电话|手机)(?:号码?)?))"
        "(?(1) *[】〕〗\\]] *:?| *:)"_s.arg(kHelping, kAnswering, unit, kInCharge, kLeading));
    QList<FieldLabel> labels;
    auto matches = label.globalMatch(folded);
    while (matches.hasNext()) {
        const auto match = matches.next();
        labels.append({.kind = LabelKind(match.lastCapturedIndex() - 2),
                       .start = match.capturedStart(),
                       .end = match.capturedEnd()});
    }
    return labels;
}

QString withPlainLabels(QString folded)
{
    for (const FieldLabel &label : labelsIn(folded)) {
        const qsizetype closing = QStringView(folded)
                                      .mid(label.start, label.end - label.start)
                                      .lastIndexOf(QRegularExpression(u"[】〕〗\\]]"_s));
        if (closing < 0)
            continue;
        folded[label.start] = u' ';
        folded[label.start + closing] = folded[label.end - 1] == u':' ? u' ' : u':';
    }
    return folded;
}

} // namespace Domain
