/**
 * Words by which a reader tells the start, the notice or the end of an incident, where no entry says so outright. They only keep a
 * remark from being made: figures rest on the exact words of `timeline/words.ts`. All languages together; lower case is not needed.
 */
export const turningHints = {
  started:
    /\b(?:beg[iau]ns?|start(?:s|ed|ing)?|since|introduc\w+|went|goes down|deploy\w*|merge[ds]?|releas\w+|launch\w*|trigger\w*|chang\w+|upgrad\w+|migrat\w+|push(?:es|ed)|increas\w+|drop\w*|crash\w*|fail(?:s|ed|ing)|down|startet|begynte|beginn\w*|seit|rullet|depuis|début\w*|commenc\w+|desde|empez\w+|inici\w+|comien\w+|começ\w+)\b|開始|以前|以降|発生|起源|導入|リリース|デプロイ|固定|継続|潜在/iu,
  detected:
    /\b(?:report\w*|notic\w*|detect\w*|alert\w*|alarm\w*|pag(?:e[ds]?|ing)|discover\w*|identif\w*|recogni[sz]\w*|reali[sz]\w*|observ\w*|find(?:s|ing)?|found|sees?|seen|saw|spot\w*|investigat\w*|complain\w*|warn\w*|errors?|ask(?:s|ed|ing)?|ticket\w*|e-?mail\w*|messag\w*|calls?|called|contact\w*|inform\w*|notif\w*|ping(?:s|ed)?|mention\w*|aware|look(?:s|ed|ing)|declar\w*|disclos\w*|receiv\w*|writes?|wrote|tells?|told|meld\w*|varsl\w*|oppdag\w*|ser at|bemerk\w*|entdeck\w*|signal\w*|constat\w*|avis\w*|reporta\w*|perceb\w*|notou|notific\w*)\b|検知|検出|発見|報告|気づ|確認|通知|発覚|調査|連絡|指摘/iu,
  resolved:
    /\b(?:fix(?:e[ds]|ing)?|hot-?fix\w*|revert\w*|roll(?:s|ed|ing)?[ -]?back|rollback|re-?open\w*|restor\w*|recover\w*|resolv\w*|resolution|resum\w*|re-?enabl\w*|releas\w*|deploy\w*|redeploy\w*|patch\w*|normal\w*|works?|working|worked|healthy|healthier|stable|stabili[sz]\w*|operational|operating|running|up|online|back|again|complet\w*|finish\w*|clos(?:es|ed|ing)|end(?:s|ed)?|fine|ok|okay|good|succe\w+|green|clear\w*|empty|gone|verif\w*|confirm\w*|restart\w*|reboot\w*|updat\w*|remov\w*|delet\w*|disabl\w*|replac\w*|correct\w*|done|solv\w*|mitigat\w*|available|reachable|returned|scaled|reset|reduc\w*|revok\w*|rotat\w*|unblock\w*|rett\w*|fikse\w*|løst|ferdig|oppe|virker|fungerer|gjenoppre\w*|behoben|gelöst|wieder|erfolgreich|läuft|beendet|corrig\w*|rétabl\w*|résol\w*|redémarr\w*|terminé\w*|fonctionn\w*|solucion\w*|resuelt\w*|restable\w*|resolvid\w*|funcion\w*|reinici\w*|correg\w*|termin\w*)\b|復旧|完了|修正|正常|解消|解決|適用|再起動|再開|デプロイ|収束|緩和|反映|対応済|クローズ/iu,
} as const satisfies Readonly<Record<string, RegExp>>
