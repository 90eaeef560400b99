#pragma once

#include <QString>

// For regular expressions on folded text: times of a year as plans write them. Up to twelve that
// are joined are one: 9-10月, 3月、6月、9月和12月, 一、三季度, 4月上旬、10月中旬, 4月27日-29日.
namespace Domain {

inline const QString kTimeJoint = QStringLiteral("(?:[-~至到、]+|[和及与])");
inline const QString kPartOfMonthPattern = QStringLiteral(
    "(?:\\d{1,2}[日号]|份|[底初末]|[上中下]旬)");
inline const QString kChineseMonthPattern = QStringLiteral("[一二三四五六七八九十]{1,2}月");

inline const QString kMonthsPattern = QStringLiteral("(?:\\d{1,2}(?:月%2?)?%1){0,11}\\d{1,2}月%2?"
                                                     "(?:(?<=[日号])[-~至到]+\\d{1,2}[日号])?")
                                          .arg(kTimeJoint, kPartOfMonthPattern);
inline const QString kChineseMonthsPattern = QStringLiteral("(?:%3%2?%1){1,11}%3%2?")
                                                 .arg(kTimeJoint, kPartOfMonthPattern,
                                                      kChineseMonthPattern);
inline const QString kQuartersPattern =
    QStringLiteral("(?:第?[一二三四1-4](?:季度?)?%1){0,3}第?[一二三四1-4]季度末?").arg(kTimeJoint);
inline const QString kHalfYearsPattern =
    QStringLiteral("[上下]半年(?:%1[上下]半年)?").arg(kTimeJoint);

// Words before a time by which something is done at the latest: 最迟于6月底. Not 截止 and 截至,
// which also say up to when something was counted.
inline const QString kLatestPattern = QStringLiteral(
    "(?:(?:最[迟晚]|至迟)[于在到至]?|不得?[晚迟]于)");

// Festivals of the same day in each year.
inline const QString kFixedFestivalPattern = QStringLiteral(
    "(?:教师节|国庆节?|元旦|[“\"]?[五六七八]一[”\"]?(?:劳动节|儿童节|建党节|建军节)?"
    "|五四(?:青年节)?|劳动节|青年节|儿童节|建党节|建军节)");
// Feasts and vacations by which a deadline may say before what something is done: those for which
// Deadline knows a day (its kFeasts).
inline const QString kFeastPattern =
    QStringLiteral("(?:%1|放?[暑寒]假)").arg(kFixedFestivalPattern);
// Festivals at which something takes place, those of the moon's calendar too.
inline const QString kFestivalPattern = QStringLiteral("(?:%1|春节|元宵节?|清明节?|端午节?|中秋节?"
                                                       "|重阳节?|冬至|(?:三八)?妇女节|老年节)")
                                            .arg(kFixedFestivalPattern);

// Verbs for what is done at a time that stands before them: 9月启动.
inline const QString kDonePattern = QStringLiteral(
    "(?:完成|启动|开始|开展|举办|举行|召开|组织|修订|制[定订]|出台|印发|实施|"
    "进行|推出|建成|挂牌|评选|评比|表彰|报送|上报|提交|交齐|走访|慰问|看望|检查|"
    "督查|考核|总结|验收|落实|成立|编印|发放|征集|换届|改选|培训|调研|公布|发布|"
    "上线|开班|结题|结项|立项|申报|汇报|推荐|选派|选拔|遴选|聘任|更新|调整|建立|"
    "启用|揭晓|竣工|完工|开工|投用|出版|开通|邀请|聘请)");

} // namespace Domain
