<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>ミュート(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>緊急非表示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>録画(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;napshot</source>
        <translation>スナップショット(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>プロファイル(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>統計(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>スタートガイド(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Larger models…</source>
        <translation>大型モデル(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Check everything…</source>
        <translation>すべて確認(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>問題を報告(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;About Lipcam</source>
        <translation>Lipcam について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation>足りないものと対処方法</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>コピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>再確認(&amp;L)</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>詳細(&amp;A)</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>隠す(&amp;I)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation>{name}、使用できません: {problem}</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
ライセンス: {licence}</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Who shall speak?</source>
        <translation>どのアバターで話しますか？</translation>
    </message>
    <message>
        <source>Pick a face. You can change it at any time, also during a call.</source>
        <translation>顔を選択してください。通話中でもいつでも変更できます。</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>読み取れるアバターがありませんでした。</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
ライセンス: {licence}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>{name} の画像</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Search avatars</source>
        <translation>アバターを検索</translation>
    </message>
    <message>
        <source>No avatar has this name.</source>
        <translation>この名前のアバターはありません。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>メニュー（F10）</translation>
    </message>
</context>
<context>
    <name>AvatarShelf</name>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation>アバター {name} は使用できません: {problem}</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>読み取れるアバターがありませんでした。</translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation>プログラムのファイルを入手し直すか、ご自分のアバターを追加してください。</translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation>アバターの背景</translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation>アバターの背景（ぼかし）</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation>緑（別のプログラム用）</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>画像を選択…</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>背景の色</translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation>背景の画像</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} を読み込んでいます…</translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation>{colour}、選択…</translation>
    </message>
</context>
<context>
    <name>CameraCheck</name>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>確認そのものに失敗しました: {reason}</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>A camera that others can see</source>
        <translation>相手に見えるカメラ</translation>
    </message>
    <message>
        <source>Lipcam shows the avatar as a camera. Here you see whether it really arrives.</source>
        <translation>Lipcam はアバターをカメラとして表示します。実際に届いているかどうかをここで確認できます。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>カメラ(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再確認(&amp;H)</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>使用できる最適なカメラ</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window</source>
        <translation>Lipcam のウィンドウのみ</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>カメラを検索しています…</translation>
    </message>
    <message>
        <source>A test picture is sent and read back, as another program would …</source>
        <translation>別のプログラムと同じように、テスト映像を送って読み取っています…</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window shows the avatar.</source>
        <translation>アバターは Lipcam のウィンドウにのみ表示されます。</translation>
    </message>
    <message>
        <source>Other programs cannot see the avatar yet.</source>
        <translation>ほかのプログラムからはまだアバターが見えません。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>まだ確認していません。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation>ファイル {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（見つかりません）</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>音声を聞く</translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation>ファイルの音声のみ</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に聞く</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>聞かない</translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>スピーカーから出たご自分の声はマイクに入ってしまいます。常に聞く場合はヘッドホンを使用してください。</translation>
    </message>
    <message>
        <source>Lar&amp;ger models: {percent} %</source>
        <translation>大型モデル(&amp;G): {percent}%</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>遅延(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>エンジン(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>マイク(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>カメラ(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>音声を聞く(&amp;H)</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: {command}</source>
        <translation>コピー: {command}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>&amp;Unmute</source>
        <translation>ミュート解除(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>録画を終了(&amp;R)</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Lipcam ended unexpectedly</source>
        <translation>Lipcam が予期せず終了しました</translation>
    </message>
    <message>
        <source>The last time, Lipcam ended unexpectedly. We are sorry.</source>
        <translation>前回、Lipcam が予期せず終了しました。申し訳ありません。</translation>
    </message>
    <message>
        <source>A report helps to mend it. You see all of it first, and nothing is sent: you decide what becomes of it.</source>
        <translation>レポートは修正に役立ちます。まず内容をすべて確認でき、何も送信されません。どう扱うかはご自分で決められます。</translation>
    </message>
    <message>
        <source>&amp;Show the report…</source>
        <translation>レポートを表示(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>破棄(&amp;F)</translation>
    </message>
</context>
<context>
    <name>DelayBox</name>
    <message>
        <source>Delay</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>The picture and the voice that goes with it are this far behind what you say. More delay means fewer skipped pictures on a busy computer.</source>
        <translation>映像とそれに合わせた音声は、話した時点からこの分だけ遅れます。遅延を大きくすると、負荷の高いコンピューターでもフレームの抜けが減ります。</translation>
    </message>
    <message>
        <source>Conversation · {ms} ms</source>
        <translation>会話 · {ms} ms</translation>
    </message>
    <message>
        <source>Balanced · {ms} ms</source>
        <translation>バランス · {ms} ms</translation>
    </message>
    <message>
        <source>Quality · {ms} ms</source>
        <translation>品質 · {ms} ms</translation>
    </message>
    <message>
        <source>Own: {ms} ms</source>
        <translation>カスタム: {ms} ms</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation>モデルについて</translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>サンプル音声（マイク不要）</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>使用できる最適なカメラ</translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation>このウィンドウのみ</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>マイクが見つかりません。</translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation>それまでは、マイクとしてサンプル音声を選択できます。</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation>それまでは、サンプル音声でアバターが動きます。</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation>それまでは、サンプル音声でアバターが動きます。［開始］を押してください。</translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation>仮想カメラが見つからないため、ほかのプログラムからはまだアバターが見えません。</translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation>機器の検索に失敗しました: {reason}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check everything</source>
        <translation>すべて確認</translation>
    </message>
    <message>
        <source>Every part is tried. The microphone is heard for a second and test pictures go to the camera; nothing of it is kept. A running session is left alone.</source>
        <translation>すべての部分を試します。マイクの音を 1 秒間聞き取り、カメラにテスト映像を送ります。その内容は一切残りません。実行中のセッションには影響しません。</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>もう一度確認(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>レポートをコピー(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Waiting until the session has started …</source>
        <translation>セッションの開始を待っています…</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>確認を中止しました。</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>確認そのものに失敗しました: {reason}</translation>
    </message>
    <message>
        <source>Checking: {done} of {count} …</source>
        <translation>確認しています: {done}/{count}…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>{engine} – not installed: get it…</source>
        <translation>{engine} – 未インストール: 入手…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation>設定またはプロファイルをインポート</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>{path} に保存しました。</translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation>このファイルには、お使いの機器の名前と、このコンピューターのフォルダーやファイルの名前が含まれています。人に渡す前に内容を確認してください。</translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation>Lipcam の設定 (*{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>FacePicture</name>
    <message>
        <source>AI avatar</source>
        <translation>AI アバター</translation>
    </message>
</context>
<context>
    <name>FiguresRecording</name>
    <message>
        <source>The disk with {path} does not answer: no more figures are written.</source>
        <translation>{path} のあるディスクが応答しません。これ以降の数値は記録されません。</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Check</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>確認された内容</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>The marked check</source>
        <translation>選択した確認項目</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation>システムのフォルダーを使用</translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation>システムのビデオフォルダー</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>録画フォルダー</translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation>マイクのレベルと基準線</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation>{db} dB: 音声</translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation>{db} dB: 無視</translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation>{name} をダウンロード</translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation>ダウンロードする内容とライセンス</translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation>実行に必要なものは含めない(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation>ライセンスに同意してダウンロード(&amp;A)</translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation>残りは {left} です。{folder} のディスクの空きは {free} です。</translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation>一部のファイルのサイズは、サーバーから通知されるまでわかりません。</translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation>その後も足りないもの: {name}。{note}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>ライセンス: {name}</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>The last five minutes</source>
        <translation>直近の 5 分間</translation>
    </message>
    <message>
        <source>Behind your voice, ms</source>
        <translation>声からの遅れ（ms）</translation>
    </message>
    <message>
        <source>half below</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95% 以下</translation>
    </message>
    <message>
        <source>set</source>
        <translation>設定値</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>フレーム/秒</translation>
    </message>
    <message>
        <source>Sound after picture, ms</source>
        <translation>映像に対する音声の遅れ（ms）</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>まだ数値はありません。実行されていません。</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>5 分前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Behind, ms</source>
        <translation>遅れ（ms）</translation>
    </message>
    <message>
        <source>95 %, ms</source>
        <translation>95%（ms）</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>フレーム/秒</translation>
    </message>
    <message>
        <source>Sound late, ms</source>
        <translation>音声の遅れ（ms）</translation>
    </message>
</context>
<context>
    <name>HonestyPage</name>
    <message>
        <source>Be open about it</source>
        <translation>アバターであることを伝える</translation>
    </message>
    <message>
        <source>People like to know whom they see. Say that it is an avatar.</source>
        <translation>人は、誰を見ているのかを知りたいものです。アバターであることを伝えてください。</translation>
    </message>
    <message>
        <source>Show the badge “&amp;AI avatar” in the picture</source>
        <translation>映像に「AI アバター」バッジを表示(&amp;A)</translation>
    </message>
    <message>
        <source>Corner of the badge</source>
        <translation>バッジの位置</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Say it at the beginning, for example: “You see my avatar, the words are mine.”

Lipcam is not for identity checks, exams, or interviews under a false identity. Show only faces of people who agreed to it.</source>
        <translation>最初に伝えてください。例:「映っているのは私のアバターですが、話しているのは私です。」

Lipcam は、本人確認や試験、身元を偽った面接のためのものではありません。同意した人の顔だけを使用してください。</translation>
    </message>
    <message>
        <source>&amp;Corner</source>
        <translation>位置(&amp;C)</translation>
    </message>
    <message>
        <source>Your avatar with the badge</source>
        <translation>バッジ付きのアバター</translation>
    </message>
    <message>
        <source>Your avatar</source>
        <translation>あなたのアバター</translation>
    </message>
    <message>
        <source>The badge is a small label in the picture that everybody sees.</source>
        <translation>バッジは、全員に見える映像内の小さなラベルです。</translation>
    </message>
    <message>
        <source>Without the badge nothing in the picture tells others. Then you must say it yourself; in some countries the law asks for it.</source>
        <translation>バッジがないと、映像からは相手にわかりません。その場合はご自分で伝える必要があります。法律で義務付けられている国もあります。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>設定をインポート</translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation>設定: {n} 件を変更(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation>プロファイル: {n} 件を追加(&amp;P)</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation>変更される設定:</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>プロファイル:</translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation>このコンピューターにはないが、保持されるもの:</translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation>使用できないため、除外されるもの:</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>インポート(&amp;I)</translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation>このファイルは「AI アバター」バッジをオフにします。ご自分で決めるまで、バッジはオンのままになります。</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  ほか {n} 件</translation>
    </message>
</context>
<context>
    <name>KeepsakeDesk</name>
    <message>
        <source>Recorded: {name}</source>
        <translation>録画しました: {name}</translation>
    </message>
    <message>
        <source>Picture saved: {name}</source>
        <translation>スナップショットを保存しました: {name}</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Mute the avatar, or let it speak</source>
        <translation>アバターのミュートまたは解除</translation>
    </message>
    <message>
        <source>Panic: hide me and mute</source>
        <translation>緊急非表示: 自分を隠してミュート</translation>
    </message>
    <message>
        <source>Change to the next avatar</source>
        <translation>次のアバターに切り替え</translation>
    </message>
    <message>
        <source>Talk while it is held</source>
        <translation>押している間だけ話す</translation>
    </message>
    <message>
        <source>Go over to the profile {name}</source>
        <translation>プロファイル {name} に切り替え</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation>{name}: キーなし</translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation>{keys} はこのコンピューターのキーではありません。</translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation>このキーは次の操作にも割り当てられています: {names}。動作するのはそのうち 1 つだけです。</translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation>この文字を入力できなくなります。Ctrl または Alt と組み合わせてください。</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>マイクのレベル</translation>
    </message>
    <message>
        <source>What is quieter than the line ({db} dB) is taken for silence.</source>
        <translation>基準線（{db} dB）より小さい音は無音とみなされます。</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Recording {time}</source>
        <translation>録画中 {time}</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>ミュート解除(&amp;U)</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>ミュート(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>緊急非表示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>録画を終了(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>録画(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>再試行(&amp;T)</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther microphone</source>
        <translation>別のマイクを選択(&amp;T)</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther engine</source>
        <translation>別のエンジンを選択(&amp;T)</translation>
    </message>
</context>
<context>
    <name>MicPage</name>
    <message>
        <source>Can you be heard?</source>
        <translation>声は届いていますか？</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Hello, nice to see you.” The avatar says it too.</source>
        <translation>「こんにちは、はじめまして。」のように話してみてください。アバターも同じように話します。</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>再確認(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use the sample speech</source>
        <translation>サンプル音声を使用(&amp;U)</translation>
    </message>
    <message>
        <source>Recorded words in place of a microphone.</source>
        <translation>マイクの代わりに、録音された言葉を使用します。</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>マイク(&amp;M)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>レベル</translation>
    </message>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>サンプル音声（マイク不要）</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>システムの既定</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>開いています…</translation>
    </message>
    <message>
        <source>The microphone is being opened …</source>
        <translation>マイクを開いています…</translation>
    </message>
    <message>
        <source>The sample speech drives the avatar: no voice needed.</source>
        <translation>サンプル音声でアバターが動きます。話す必要はありません。</translation>
    </message>
    <message>
        <source>Listening … say a sentence.</source>
        <translation>聞き取っています… 何か話してみてください。</translation>
    </message>
    <message>
        <source>You are heard, and the avatar says it with you. Press Next.</source>
        <translation>声が届き、アバターも一緒に話しています。［次へ］を押してください。</translation>
    </message>
    <message>
        <source>This microphone gives no sound at all.</source>
        <translation>このマイクからまったく音が入りません。</translation>
    </message>
    <message>
        <source>There is some sound, but too quiet for a voice.</source>
        <translation>音は入っていますが、声としては小さすぎます。</translation>
    </message>
    <message>
        <source>Lipcam itself is muted: switch the sound on there.</source>
        <translation>Lipcam 自体がミュートされています。Lipcam で音声をオンにしてください。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>マイクが見つかりません。</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar, as you see.</source>
        <translation>それまでは、ご覧のとおりサンプル音声でアバターが動きます。</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation>インポート(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation>選択したモデルのファイル(&amp;F)…</translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation>フォルダー内の既知のファイルすべて(&amp;K)…</translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation>お手元のファイルを取り込みます。ネットワークは不要です。</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>確認(&amp;V)</translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation>ファイルを読み直して照合します。</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>削除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation>ダウンロード(&amp;G)…</translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation>公開されているファイルがありません。ご自分のファイルをインポートしてください。</translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation>構成要素をダウンロード(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation>再ダウンロード(&amp;G)…</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation>再開(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU メモリ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation>{name}、{state}、{size}、ライセンス {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation>大型モデル</translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation>小型モデルは Lipcam に付属しており、ここにあるものは必要ありません。これらは大型グラフィックカード向けに第三者が作成したネットワークです。同意するまで何もダウンロードされません。</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>閉じる(&amp;O)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation>モデルの場所: {folder}。このディスクの空き: {free}。</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>インポートしています…</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation>停止しました。届いた分は保持され、次回はそこから続きます。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>フォルダーで表示(&amp;F)</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>該当する設定はありません。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation>アバターのライブ映像</translation>
    </message>
    <message>
        <source>Mirrored for you only: others see it the other way round.</source>
        <translation>左右反転はご自分の表示だけです。相手には逆向きに見えます。</translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation>声も映像も操作の内容も、このコンピューターから勝手に送信されることはありません。アカウントも利用者の集計もアップデートの検索もありません。</translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation>例外は 2 つだけで、どちらもご自分の操作によるものです。カメラの使用を許可したプログラムは映像を通話相手に送り、大型モデルは指示したときに公開ページからダウンロードされます。</translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation>Lipcam が保存するものは、このコンピューターの次のフォルダーにあります:</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>設定とプロファイル</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>設定のフォルダーを開く</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>ログのフォルダーを開く</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation>録画フォルダーを開く</translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation>ご自分のアバター</translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation>ご自分のアバターのフォルダーを開く</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>大型モデル</translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation>大型モデルのフォルダーを開く</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation>フォルダーを表示するプログラムがありません。場所: {path}</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation>フォルダーを開けません: {reason}</translation>
    </message>
</context>
<context>
    <name>ProfileDesk</name>
    <message>
        <source>Profile {name}</source>
        <translation>プロファイル {name}</translation>
    </message>
    <message>
        <source>The profile {name} is without the label &quot;AI avatar&quot;. The label stays until you decide about it yourself.</source>
        <translation>プロファイル {name} では「AI アバター」バッジがオフになっています。ご自分で決めるまで、バッジはそのまま表示されます。</translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation>設定の［映像］ページでオフにできます。</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ 使用中</translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation>プロファイルは、アバターとそれに合わせた音声、映像、カメラ、口の動きの設定をまとめたものです。ウィンドウ、キー、プライバシーの設定は変わりません。</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>例: 仕事</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation>新しいプロファイルの名前</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation>現在の選択を保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation>更新(&amp;D)</translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation>現在の選択をこの名前で保存します。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>複製(&amp;P)</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>削除(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>エクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>インポート(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation>別のプログラムの使用中でも、このプロファイルに切り替えます。</translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation>選択したプロファイルのキー</translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation>キー(&amp;Y)</translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation>プロファイル {name} を削除しますか？ アバターは残ります。</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>プロファイルの削除</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>プロファイル {name}</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Choose it in your call program</source>
        <translation>通話プログラムで選択する</translation>
    </message>
    <message>
        <source>Three steps. The camera has this name there:</source>
        <translation>手順は 3 つです。通話プログラムでのカメラの名前:</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>名前をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Call programs</source>
        <translation>通話プログラム</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>ビデオ</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>オーディオ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Drawing: the list of cameras in {program}</source>
        <translation>図: {program} のカメラ一覧</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation>停止しています…（サーバーの応答がない場合は最大 30 秒）</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>{name} をダウンロードしています</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} を確認しています</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>{name} をコピーしています</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>問題を報告</translation>
    </message>
    <message>
        <source>This is what Lipcam knows about itself and this computer. Your name, your folders and your avatars are left out. Read it, and delete what you do not want to tell.
Nothing is sent: copy or save it, and pass it on yourself.</source>
        <translation>以下は、Lipcam 自身とこのコンピューターについて Lipcam が把握している内容です。お名前、フォルダー、アバターは含まれていません。内容を読み、伝えたくない部分は削除してください。
何も送信されません。コピーまたは保存して、ご自分でお渡しください。</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>収集しています…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>What happened? What did you do just before?</source>
        <translation>何が起きましたか？ 直前に何をしましたか？</translation>
    </message>
    <message>
        <source>The report could not be made: {error}</source>
        <translation>レポートを作成できませんでした: {error}</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>レポートをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>テキストファイル (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>保存しました: {path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation>ここでは使用できないため、元の状態に戻しました。</translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation>このページをリセット(&amp;P)</translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation>このページのすべての項目が Lipcam の初期値に戻ります。「AI アバター」バッジについての選択は維持されます。</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>リセットを取り消す(&amp;U)</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>閉じる(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation>エクスポート/インポート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation>すべての設定とプロファイルをエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation>設定またはプロファイルをインポート(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>SizeEditor</name>
    <message>
        <source>720p (1280 × 720)</source>
        <translation>720p (1280 × 720)</translation>
    </message>
    <message>
        <source>1080p (1920 × 1080)</source>
        <translation>1080p (1920 × 1080)</translation>
    </message>
    <message>
        <source>540p (960 × 540)</source>
        <translation>540p (960 × 540)</translation>
    </message>
    <message>
        <source>Square (720 × 720)</source>
        <translation>正方形 (720 × 720)</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>その他…</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>映像の幅</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>映像の高さ</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
</context>
<context>
    <name>StageBars</name>
    <message>
        <source>Time of each stage</source>
        <translation>各段階の時間</translation>
    </message>
    <message>
        <source>{ms:.1f} ms, {share:.0f} % of the time between two pictures</source>
        <translation>{ms:.1f} ms、フレーム間隔の {share:.0f}%</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>The last five minutes</source>
        <translation>直近の 5 分間</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Time of each stage (the mark: 40 ms, one picture)</source>
        <translation>各段階の時間（目印: 40 ms、1 フレーム）</translation>
    </message>
    <message>
        <source>The last five minutes, newest last</source>
        <translation>直近の 5 分間（最新が末尾）</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>表で表示(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>テキストとしてコピー(&amp;O)</translation>
    </message>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>数値をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Record the figures</source>
        <translation>数値を記録</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Recording: {path}</source>
        <translation>記録中: {path}</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>記録を停止(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>ファイルに記録(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>Progress of the first steps</source>
        <translation>スタートガイドの進行状況</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lipcam goes on in the tray</source>
        <translation>Lipcam はトレイで動作を続けます</translation>
    </message>
    <message>
        <source>Others still see your avatar. To end Lipcam, choose Quit in its menu.</source>
        <translation>相手にはアバターが引き続き見えています。Lipcam を終了するには、トレイのメニューで［終了］を選択してください。</translation>
    </message>
    <message>
        <source>&amp;Show Lipcam</source>
        <translation>Lipcam を表示(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>開始(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>ミュート(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Panic: hide me</source>
        <translation>緊急非表示: 自分を隠す(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next avatar</source>
        <translation>次のアバター(&amp;N)</translation>
    </message>
    <message>
        <source>Pr&amp;ofiles</source>
        <translation>プロファイル(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Hide Lipcam</source>
        <translation>Lipcam を隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Lipcam: off</source>
        <translation>Lipcam: オフ</translation>
    </message>
    <message>
        <source>Lipcam: one moment …</source>
        <translation>Lipcam: お待ちください…</translation>
    </message>
    <message>
        <source>Lipcam: live</source>
        <translation>Lipcam: ライブ</translation>
    </message>
    <message>
        <source>Lipcam: live, muted</source>
        <translation>Lipcam: ライブ、ミュート中</translation>
    </message>
    <message>
        <source>Lipcam: you are hidden, nobody hears you</source>
        <translation>Lipcam: 隠れています。声は誰にも聞こえません</translation>
    </message>
    <message>
        <source>Lipcam: stopped by a fault</source>
        <translation>Lipcam: エラーにより停止</translation>
    </message>
</context>
<context>
    <name>VoiceEditor</name>
    <message>
        <source>Played to {device}</source>
        <translation>{device} に再生</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>Your voice together with the lips</source>
        <translation>声と口の動きを合わせる</translation>
    </message>
    <message>
        <source>The avatar needs a moment to say your words. So that calls hear you in time with the lips, Lipcam gives them a microphone that waits for the picture.</source>
        <translation>アバターがあなたの言葉を話すまでには少し時間がかかります。通話相手に声が口の動きと同時に届くよう、Lipcam は映像を待って音声を送るマイクを通話に提供します。</translation>
    </message>
    <message>
        <source>&amp;Lipcam microphone: in time with the lips</source>
        <translation>Lipcam マイク: 口の動きと同期(&amp;L)</translation>
    </message>
    <message>
        <source>The &amp;real microphone: heard before the lips move</source>
        <translation>実際のマイク: 口の動きより先に声が聞こえる(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>再確認(&amp;H)</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>確認そのものに失敗しました: {reason}</translation>
    </message>
    <message>
        <source>Played to {device}</source>
        <translation>{device} に再生</translation>
    </message>
    <message>
        <source>Calls hear you before the lips move.</source>
        <translation>通話相手には、口が動く前に声が聞こえます。</translation>
    </message>
    <message>
        <source>Faint beeps are played and recorded, as another program would …</source>
        <translation>別のプログラムと同じように、小さな信号音を再生して録音しています…</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>まだ確認していません。</translation>
    </message>
    <message>
        <source>The call that goes on gets your voice by “{microphone}”.</source>
        <translation>進行中の通話には「{microphone}」を通して声が届いています。</translation>
    </message>
    <message>
        <source>Another program hears you in time with the lips. Press Next.</source>
        <translation>別のプログラムに、声が口の動きと同時に届いています。［次へ］を押してください。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>スタートガイド</translation>
    </message>
    <message>
        <source>S&amp;kip these steps</source>
        <translation>ガイドをスキップ(&amp;K)</translation>
    </message>
    <message>
        <source>You can open them again from the menu.</source>
        <translation>メニューからもう一度開けます。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Let others see the avatar, with what is chosen now.</source>
        <translation>現在の選択で、アバターを相手に表示します。</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>ステップ {number}/{count}</translation>
    </message>
    <message>
        <source>I understand: &amp;start now</source>
        <translation>理解しました。今すぐ開始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>今すぐ開始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lipcam</source>
        <translation>Lipcam について</translation>
    </message>
    <message>
        <source>A virtual webcam that speaks for you: an avatar says your words, lips in time, on your own machine.

Apache-2.0. The avatars that come with it show people who do not exist. Say that you use one, where that matters.</source>
        <translation>あなたの代わりに話す仮想ウェブカメラです。アバターがあなたの言葉を、口の動きを合わせて、お使いのコンピューター上で話します。

Apache-2.0。付属のアバターは実在しない人物です。必要な場面では、アバターを使用していることを伝えてください。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation>マイク {0} が 2 回開かれました。マイクを閉じてください。</translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation>マイクを使うには PortAudio が必要です（{0}）。pip で sounddevice を再インストールしてください。</translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation>サウンドシステムを開始できません（{0}）。サウンドサーバーが動作しているか確認するか、代わりに音声ファイルを選択してください。</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation>マイクが見つかりません。マイクを接続するか、{0}代わりに音声ファイルを選択してください。</translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation>マイク {0} がありません。接続するか、別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation>マイク {0} のあるサウンドサーバーが応答しません。PipeWire または PulseAudio を起動するか（pulseaudio-utils もインストールしてください）、別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation>サウンドサーバーのマイクを使うには、対応する ALSA プラグインが必要です。次のコマンドでインストールしてください: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation>マイク {0} を開けません（{1}）。接続されていてサウンドシステムが動作しているか確認するか、{2}別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation>マイク {0} が停止しました。接続が外れたか、サウンドサーバーが終了しました。接続し直すか、別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation>マイク {0} からまったく音が入りません。ミュートスイッチと音量を確認するか、{1}別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation>マイクを使うには PortAudio ライブラリが必要です。次のコマンドでインストールしてください: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation>マイクが見つかりません。マイクを接続し、PipeWire または PulseAudio が動作しているか（また libasound2-plugins がインストールされているか）確認するか、代わりに音声ファイルを選択してください。</translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation>マイク {0} は別のプログラムで使用中か、接続が外れています。そのプログラムで閉じるか、{1}別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation>［システム設定］&gt;［プライバシーとセキュリティ］&gt;［マイク］で許可するか、 </translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation>［設定］&gt;［プライバシーとセキュリティ］&gt;［マイク］で許可するか、 </translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation>マイク {0} はありません。`lipcam devices` で一覧を確認するか、file:&lt;path&gt; を使用してください。</translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation>スピーカー {0} はありません。選択できるのは default のみです。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>マイクが見つかりません。</translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation>マイクを接続し、サウンドサーバーが動作しているか確認してください。音声ファイルで代用することもできます。</translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation>{0} Hz の音声が必要ですが、{1} Hz を受け取りました</translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation>{0} Hz ではリサンプリングできません。対応しているのは {1}～{2} です</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>別のファイルを選択してください</translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation>{0}。または WAV に変換してください。</translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation>音声ファイル {0}: {1}</translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation>音声ファイル {0}: {1} {2}</translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation>{0} には見つかりません。名前を確認するか、</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation>ファイルではなく、デバイスまたはパイプです。</translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation>ストリームが {0} 個を超えています。</translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation>音声が含まれていません。</translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation>デコードできない形式です。</translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation>1 秒あたりのサンプル数が {0} と記録されています。</translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation>チャンネル数が {0} と記録されています。</translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation>記録されている長さより早く終わっています。途中で切れている可能性があります。</translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation>読み取れる音声ファイルではありません。</translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation>読み取る権限がありません。アクセス権を変更するか、</translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation>破損しています。読み取れたところまで再生します。</translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation>破損しています。一部を飛ばします。</translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation>音声ファイル {0} は {1} 分より長いため、短く分割してください。</translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation>映像は音声なしで続きます。</translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation>PortAudio がないため、音声を再生できません（{0}）。{1} pip で sounddevice を再インストールしてください。</translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation>音声を再生できません。サウンドシステムが開始しません（{0}）。{1} サウンドサーバーが動作しているか確認してください。</translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation>音声を再生できません。スピーカーが見つかりません。{0} スピーカーまたはヘッドホンを接続して、もう一度開始してください。</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation>音声を再生できません。{0} を開けません（{1}）。{2} 接続されていてサウンドシステムが動作しているか確認し、もう一度開始してください。</translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation>PortAudio ライブラリがないため、音声を再生できません。{0} 次のコマンドでインストールしてください: sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation>音声を再生できません。{0} は別のプログラムで使用中か、接続が外れています。{1} そのプログラムを閉じて、もう一度開始してください。</translation>
    </message>
    <message>
        <source>The output {0} was opened twice.</source>
        <translation>出力先 {0} が 2 回開かれました。</translation>
    </message>
    <message>
        <source>Another Lipcam has the {0} already.</source>
        <translation>別の Lipcam がすでに {0} を使用しています。</translation>
    </message>
    <message>
        <source>{0} Close that one first.</source>
        <translation>{0} 先にその Lipcam を閉じてください。</translation>
    </message>
    <message>
        <source>Look in the system&apos;s sound settings whether it is muted there, and check again.</source>
        <translation>システムのサウンド設定でミュートされていないか調べてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Another program hears “{0}”, {1} ms beside its time.</source>
        <translation>別のプログラムに「{0}」の音声が届いています。時間のずれは {1} ms です。</translation>
    </message>
    <message>
        <source>“{0}” is played to, but cannot be recorded from: {1}</source>
        <translation>「{0}」への再生はできていますが、そこから録音できません: {1}</translation>
    </message>
    <message>
        <source>“{0}” can be played to; what a call hears of it is not known here.</source>
        <translation>「{0}」への再生は可能です。通話にどう聞こえるかは、ここではわかりません。</translation>
    </message>
    <message>
        <source>Another program hears nothing from “{0}”.</source>
        <translation>別のプログラムに「{0}」の音声がまったく届いていません。</translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation>確認できる範囲では問題なし、または WAV ファイルではない</translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation>記録されている長さより前に音声が終わっている</translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation>ヘッダーがファイルより大きい（FFmpeg が数ギガバイトを確保してしまう）</translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation>入手し直すか、作成者に問い合わせてください</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation>{0} は {1} MB を超えており、アバターとしては大きすぎます。{2}</translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation>{0} は途中で切れているか、zip ファイルではありません。{1}</translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation>{0} には、アバターに含まれるよりはるかに多くの項目があります。{1}</translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation>{0} には {1} 個の項目がありますが、アバターの項目は最大 {2} 個です。{3}</translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation>{0} はアバターとしては項目が多すぎます。{1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation>{0} に、外部を指すパスが含まれています（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation>{1} の {0} は、ファイルではなくリンクです。{2}</translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation>{1} の {0} は暗号化されています。展開し、暗号化せずに圧縮し直してください</translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation>{1} の {0} は、不明な方式で圧縮されています。{2}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation>{0} は途中で切れているか、破損しています。{1}</translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation>{0} には余分なフォルダーがあります（{1}）。アバターのファイルは 1 か所に並べ、フォルダーは最大 1 つにする必要があります。{2}</translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation>{1} の {0} は展開すると {2} バイトになります。上限は {3} です。{4}</translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation>{1} の {0} は、記録されているサイズと一致しません。{2}</translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation>{0} は通常の NumPy 配列ではありません。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation>{0} に {1} がありません。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation>{0} は {1} {2} ですが、{3} {4} である必要があります。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation>{0} は途中で切れているか、長すぎます。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation>顔の有限な点 (x, y) が 3 つ必要ですが、{0} の配列を受け取りました</translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation>顔の点が 1 か所に集まっています。顔が小さすぎます</translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation>{0} の顔が 2 つ必要ですが、{1} と {2} を受け取りました</translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation>フォルダー {0} にアバター {1} が入っています。フォルダーの名前を変更してください</translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation>{0}。Lipcam を再インストールしてください</translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation>アバター {0} は使用できません: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation>アバター {0} はありません。次の中から選択してください: {1}</translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation>削除するアバター {0} がありません</translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation>{0} は途中で切れているか、変更されています。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation>アバターがインストールされていません。アバター（*.lipavatar ファイル）をインストールするか、Lipcam を再インストールしてください</translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation>ID {0} のアバターは Lipcam に付属しています。別の ID を付けてください</translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation>ID {0} のアバターはすでにインストールされています。先に削除するか、--replace を付けてこのアバターをインストールしてください</translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation>アバターに {0} がありません。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation>{0} を削除できません（{1}）。使用しているプログラムを閉じて、もう一度お試しください</translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation>{0} を {1} にインストールできません（{2}）。フォルダーを書き込み可能にするか、空き容量を増やしてください</translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation>{0} は Lipcam に付属しているため削除できません。削除できるのは、自分でインストールしたアバターのみです</translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation>アバターのループ動画が破損しています。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation>{0} に含められるのは動画 1 つだけです。パッケージを作り直してください</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation>{0} は {1} {2} ですが、8 ビット 4:2:0（yuv420p）の H.264 である必要があります。変換し、パッケージを作り直してください</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation>{0} は {1} × {2} px ですが、マニフェストでは {3} × {4} です。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation>{0} は {1} フレームですが、マニフェストでは {2} フレームです。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation>パッケージを入手し直すか、作成者に問い合わせてください</translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation>アバターパッケージの形式は {0} ですが、この Lipcam が読み取れる形式は {1} です。Lipcam を更新するか、その形式のパッケージを入手してください</translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation>[幅, 高さ]（px）</translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation>a-z、0-9、-、_ からなる 1～64 文字（先頭は英字または数字）</translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation>{0} に項目の一覧がありません。{1}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0} から {1} までの整数</translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation>印字可能な 1～{0} 文字</translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation>sha256 と bytes を伴う名前</translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation>アバターパッケージに {0} がありません。{1}</translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation>{0} に、アバターの一部ではない {1} が記載されています。{2}</translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation>sha256 と bytes</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation>{0} を読み取れません（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation>{0} は破損しているか、通常の MP4 ではありません（{1}）。パッケージを入手し直すか、動画を変換してパッケージを作り直してください</translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation>フレームの記述は、通常のサイズのものが 1 つだけ必要です</translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation>圧縮されているか、断片で構成されています</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>途中で切れています</translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation>途中で切れているか、ループにはない部分が含まれています</translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation>{0} フレームのループより多くの内容が記録されています</translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation>顔検出ネットワークがありません（検索した場所: {0}）。これらは Lipcam に付属しています。Lipcam を再インストールするか、*{1} と *{2} を 1 つのフォルダーに入れ、そのフォルダーを {3} で指定してください。作成方法は training/README.md に記載されています。</translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation>{0} に *{1} がありません。入手先については training/README.md を参照してください</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation>{0} は別のネットワークです。{1} の画像入力 1 つと、出力 2 つが必要です</translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation>顔検出ネットワークでエラーが発生しました: {0}。そのファイルを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation>{0} はこのネットワークとしては大きすぎます。ファイルを入手し直してください</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0} を読み取れません: {1}</translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation>{0} は実行できるネットワークではありません: {1}</translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation>パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation>{0} は上限の {1} バイトを超えています。{2}</translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation>{0} はアバターではありません。{1} がありません。アバターのフォルダーまたは *{2} ファイルを選択してください</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation>{0} に数値ではない値が含まれています。{1}</translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation>{0} では口の位置が画像の外になっています。{1}</translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation>{0} の内容に整合性がありません。{1}</translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation>アバター {0} に {1} がありません。{2}</translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation>アバター {1} の {0} は破損または変更されています（sha256 と一致しません）。{2}</translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation>アバター用に準備したデータを {0} に保存できません（{1}）。フォルダーを書き込み可能にするか、空き容量を増やしてください</translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation>{1} の {0} は通常のファイルではありません。{2}</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation>{0} を読み取れません（{1}）。ファイルが存在し、自分のものであることを確認してください</translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation>{0} はファイルではありません。アバターのフォルダーまたはファイルを選択してください</translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation>{0} はすでに存在します。別のフォルダーを選択するか、削除してください</translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation>アバターを {0} に書き込めません（{1}）。空き容量を増やしてください</translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation>{0} フレームには ({1}, 2, 3) のアフィン行列が必要ですが、{2} を受け取りました</translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation>{0} は JPEG 画像ではないか、破損しています。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation>{0} は {1} × {2} px ですが、1 辺は最大 {3} px です。画像が小さいパッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation>{0} は破損しています。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation>{0} は {1} × {2} px の 8 ビットグレースケール PNG ではありません。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation>{0} は破損しているか、空です。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation>{0} の画像は {1} として保存できません</translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation>{0} は PNG 画像ではありません。パッケージを入手し直してください</translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation>{0} はプログレッシブ JPEG、または一般的でない JPEG です。通常の（ベースライン）JPEG として保存し、パッケージを作り直してください</translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation>{0} × {1} px のループは使用できません。縦横は {2}～{3} px の偶数である必要があります。動画のサイズを変更して、インポートし直してください</translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation>ループには少なくとも 1 フレームが必要です</translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation>ループのフレームはすべて同じサイズである必要があります。レンダリングし直してください</translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation>ループは最大 {0} フレームです。短くしてください</translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation>別のファイルを選択するか、MP4 に変換してください。</translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation>映像がなく、音声のみです。</translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation>映像のサイズが {0} x {1} px です。</translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation>読み取れる映像がありません。</translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation>映像のサイズが途中で変わります。</translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation>サイズを 1 つに揃えて変換してください。</translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation>{0} には見つかりません。</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation>フォルダー、デバイス、またはパイプです。</translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation>読み取り中に変更されました。</translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation>{0} 分より長い動画です。</translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation>{0} px より小さいサイズです。</translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation>より大きいものを選択してください。</translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation>読み取れる動画ではありません。</translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation>名前を確認してください。</translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation>大きすぎます。</translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation>破損しています（{0}）。読み取れたところまで使用します。</translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation>アバター {0}: {1}。顔の位置は、口の位置と平均的な顔から推定します。</translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation>顔検出ネットワークがインストールされていません</translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation>顔が検出されません</translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation>アバター {0} の位置合わせデータの形状が {1} です。インポートし直してください。</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation>アバター {0} のループは {1} フレームですが、顔の切り抜きの形状は {2} です。インポートし直してください。</translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation>共有メモリは閉じられています</translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation>プログラム {0} がありません。{1}</translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation>Python パッケージ pyvirtualcam がありません。{0}</translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation>{0} がありません。Lipcam を再インストールしてください。</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>{0} を起動できません: {1}。</translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation>カメラを使用できません（{0}）: {1}。{2}</translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation>カメラの縦横は偶数である必要があります。{0} × {1} は使用できません。</translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation>カメラブリッジが終了しました: {0}</translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation>{0} は {1} px で開かれました</translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation>カメラと映像を共有するためのメモリがありません（{0}）。ほかのプログラムを閉じるか、小さいサイズを選択してください。</translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation>カメラ {0} は閉じています。もう一度開始してください。</translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation>カメラのドライバーが応答しません</translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation>カメラブリッジから理解できない内容が届きました（{0}）</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation>それまでの完全な内容は {0} にあります</translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation>録画は終了しました（{0}）。{1}。ディスクを確認して、録画し直してください</translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation>似た名前がすべて使用済みです</translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation>保存できた内容はありません</translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation>ディスクがいっぱいのため、録画は終了しました。{0}。空き容量を増やすか別のフォルダーを選択して、録画し直してください</translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation>{0} × {1} px の録画では、縦横が偶数である必要があります。別のサイズを選択してください</translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation>{0} px の映像が必要ですが、{1} を受け取りました</translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation>録画 {0} は終了しています。新しい録画を開始してください</translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation>{0} に書き込めません（{1}）。別のフォルダーを選択するか、このフォルダーを書き込み可能にしてください</translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation>{0} はそのまま残ります。録画は {1} にあります。</translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation>OBS Studio がインストールされていません。</translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation>Unity Capture がインストールされていません。</translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation>OBS Virtual Camera</translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation>Unity Capture は Windows でのみ使用できます。</translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation>Unity Video Capture</translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation>OBS 独自のカメラは Windows と macOS でのみ使用できます。</translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation>Lipcam AI avatar</translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation>{0}（PipeWire、ドライバー不要）</translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation>PipeWire がセッションマネージャーなしで動作しているため、どのプログラムもカメラに接続されません。</translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation>セッションマネージャーを起動してください: systemctl --user start wireplumber (sudo apt install wireplumber)</translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation>PipeWire カメラが停止しました（{0}）。{1}</translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation>ほかのプログラムでの表示名: “</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>閉じられました</translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation>インストールして（Debian/Ubuntu: sudo apt install pipewire wireplumber）、ログインし直してください。</translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation>起動してください: systemctl --user start pipewire wireplumber（インストールされていない場合: sudo apt install pipewire wireplumber）。</translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation>再起動してください: systemctl --user restart pipewire wireplumber</translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation>PipeWire サーバーが応答しません（{0}）。{1}</translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation>PipeWire カメラは Linux でのみ使用できます。別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation>PipeWire ライブラリに必要なファイルがありません。{0}</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation>PipeWire ライブラリがありません（{0}）。{1}</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>{0} 秒以内に応答がありません</translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation>PipeWire のスレッドを開始できません。Lipcam を再起動してください。</translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation>ノードが {0} 秒以内に現れませんでした</translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation>PipeWire がカメラを拒否しました: {0}。{1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation>{0} はフォルダーです。その中のファイルを指定するか、{1} のように別のファイルを選択してください</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation>{0} はデバイスまたはパイプです。{1} のように別の名前を選択してください</translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation>{0} は使用中の音声ファイルそのものであり、上書きされてしまいます。別の名前を選択してください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation>{0} に書き込めません（{1}）。別の名前またはフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation>ウィンドウのみ（カメラなし）</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>もしかして {0} ですか？</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>次の中から選択してください: {0}。</translation>
    </message>
    <message>
        <source>The library {0} is missing; install it with: sudo apt install libpulse0</source>
        <translation>ライブラリ {0} がありません。次のコマンドでインストールしてください: sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Lipcam: camera check</source>
        <translation>Lipcam: カメラの確認</translation>
    </message>
    <message>
        <source>inotify exists only on Linux</source>
        <translation>inotify は Linux でのみ使用できます</translation>
    </message>
    <message>
        <source>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</source>
        <translation>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</translation>
    </message>
    <message>
        <source>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</source>
        <translation>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</source>
        <translation>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>sudo apt install v4l2loopback-dkms</source>
        <translation>sudo apt install v4l2loopback-dkms</translation>
    </message>
    <message>
        <source>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</source>
        <translation>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</translation>
    </message>
    <message>
        <source>sudo pacman -S --needed v4l2loopback-dkms linux-headers</source>
        <translation>sudo pacman -S --needed v4l2loopback-dkms linux-headers</translation>
    </message>
    <message>
        <source>sudo zypper install v4l2loopback-kmp-default</source>
        <translation>sudo zypper install v4l2loopback-kmp-default</translation>
    </message>
    <message>
        <source>sudo mokutil --import {0}</source>
        <translation>sudo mokutil --import {0}</translation>
    </message>
    <message>
        <source>this FFmpeg cannot read cameras ({0})</source>
        <translation>この FFmpeg はカメラを読み取れません（{0}）</translation>
    </message>
    <message>
        <source>{0} does not offer itself to readers</source>
        <translation>{0} がほかのプログラムに公開されていません</translation>
    </message>
    <message>
        <source>{0} has stopped giving pictures</source>
        <translation>{0} から映像が届かなくなりました</translation>
    </message>
    <message>
        <source>This computer cannot check it by itself: choose the camera in the call program and look at its preview.</source>
        <translation>このコンピューターでは自動的に確認できません。通話プログラムでカメラを選択し、プレビューを確認してください。</translation>
    </message>
    <message>
        <source>Close the other program that uses this camera, then check again.</source>
        <translation>このカメラを使用している別のプログラムを閉じてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>“{0}” is not a camera that other programs can see.</source>
        <translation>「{0}」は、ほかのプログラムから見えるカメラではありません。</translation>
    </message>
    <message>
        <source>There is no virtual camera yet, so other programs cannot see the avatar.</source>
        <translation>まだ仮想カメラがないため、ほかのプログラムからアバターが見えません。</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>Another program cannot read “{0}” ({1}).</source>
        <translation>別のプログラムから「{0}」を読み取れません（{1}）。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>確認を中止しました。</translation>
    </message>
    <message>
        <source>Another program saw {0} pictures of “{1}”: {2}, {3} a second{4}.</source>
        <translation>別のプログラムに「{1}」の画像が {0} 枚届きました: {2}、毎秒 {3} 枚{4}。</translation>
    </message>
    <message>
        <source>{0} of the camera “{1}” arrived in another program.</source>
        <translation>別のプログラムに届いたカメラ「{1}」の画像: {0}。</translation>
    </message>
    <message>
        <source>Close programs that use the camera, then check again. If it stays: log out and in again, or choose another camera.</source>
        <translation>カメラを使用しているプログラムを閉じてから、もう一度確認してください。解決しない場合は、ログインし直すか、別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>Pictures arrive, but their colours are off by up to {0} of 255.</source>
        <translation>映像は届いていますが、色が 255 段階中、最大 {0} ずれています。</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again. If it stays, choose another camera.</source>
        <translation>同じカメラに映像を送っているプログラムを閉じてから、もう一度確認してください。解決しない場合は、別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>Pictures arrive in another size: {0}, not {1}.</source>
        <translation>映像が異なるサイズで届いています: {1} ではなく {0} です。</translation>
    </message>
    <message>
        <source>Close programs that read the camera, then check again.</source>
        <translation>カメラを読み取っているプログラムを閉じてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>The same picture arrives again and again.</source>
        <translation>同じ画像が繰り返し届いています。</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again.</source>
        <translation>同じカメラに映像を送っているプログラムを閉じてから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>That is fewer pictures a second than were sent: close other programs.</source>
        <translation>1 秒あたりの枚数が、送った数より少なくなっています。ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>, the colours right</source>
        <translation>、色も正常</translation>
    </message>
    <message>
        <source>The camera {0} is not there.</source>
        <translation>カメラ {0} がありません。</translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation>カメラ {0} はありません。{1}</translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation>使用可能な最適なカメラ</translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation>カメラを開けませんでした。
</translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation>このシステムにカメラ {0} はありません。次の中から選択してください: {1}。</translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation>どのファイルですか？file:PATH の形式で入力してください（例: file:talk.mp4）。</translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation>再インストールしてください: pip install -e &apos;.[camera]&apos;（または python run.py を実行）。</translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation>もう一度お試しください。解決しない場合は、別のカメラを選択してください（「window」は常に使用できます）。</translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation>ドライバーをインストールして読み込んでください: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation>このカメラに映像を送っているほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation>カメラをまだ読み取っているプログラムを閉じるか、そのプログラムが読み取るサイズを選択してください。</translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation>OBS Studio（obsproject.com）をインストールしてください。macOS では一度起動してシステム機能拡張を許可し、［仮想カメラ開始］を押してから停止してください。Windows ではインストールするだけで使用できます。</translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation>OBS とほかのすべてのプログラムで仮想カメラを停止してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation>別のプログラムがこのカメラに映像を送っています</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>開く権限がありません</translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation>別のプログラムがすでに {0} に映像を送っています。</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation>ドライバー v4l2loopback は読み込まれていますが、デバイスがありません。</translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation>読み込み直してください: sudo modprobe -r v4l2loopback &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation>ドライバー v4l2loopback が読み込まれていません。</translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation>v4l2loopback は Linux でのみ使用できます。</translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation>{0} を開く権限がありません。</translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation>カメラは {0} × {1} px で開かれましたが、{2} × {3} px の映像を受け取りました。</translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation>カメラ「{0}」は閉じています。もう一度開始してください。</translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation>{1} にあるパッチ {0} が {2} のフレームからはみ出しています</translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation>アバターは {0} フレームですが、アフィン行列は {1}、マスクは {2} です</translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation>{0} × {1} px の映像は、縦横が偶数である必要があります</translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation>パッチは {0}、マスクは {1} です</translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation>サイズが同じである必要がありますが、{0}、{1}、{2} を受け取りました</translation>
    </message>
    <message>
        <source>The setting {0} cannot be changed like this.</source>
        <translation>設定 {0} はこの方法では変更できません。</translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation>{0} 自動的には再試行されません。対処してから、停止して開始し直してください。</translation>
    </message>
    <message>
        <source>The camera does not answer. Choose another camera.</source>
        <translation>カメラが応答しません。別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation>カメラ {0} が応答しません。別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation>{0} が映像を受け取らなくなりました。</translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation>録画は新しいファイルに続けます。</translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation>{0} または {1} のディスクが応答しません。別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>The avatar&apos;s disk does not answer.</source>
        <translation>アバターのあるディスクが応答しません。</translation>
    </message>
    <message>
        <source>a stored matte has another size than the others</source>
        <translation>保存された人物マスクの 1 つが、ほかとサイズが異なります</translation>
    </message>
    <message>
        <source>a stored matte is damaged ({0})</source>
        <translation>保存された人物マスクが破損しています（{0}）</translation>
    </message>
    <message>
        <source>they are for another loop</source>
        <translation>別のループ用です</translation>
    </message>
    <message>
        <source>they are cut off</source>
        <translation>途中で切れています</translation>
    </message>
    <message>
        <source>their background is another</source>
        <translation>背景が異なります</translation>
    </message>
    <message>
        <source>their background is damaged</source>
        <translation>背景が破損しています</translation>
    </message>
    <message>
        <source>what is person in the avatar cannot be kept in {0} ({1}); free some space, or it is found anew at each start</source>
        <translation>アバターの人物マスクを {0} に保存できません（{1}）。空き容量を増やしてください。そのままでは開始のたびに検出し直します</translation>
    </message>
    <message>
        <source>nobody is seen in this avatar&apos;s loop, so its background must stay</source>
        <translation>このアバターのループには人物が見当たらないため、背景はそのままになります</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}</source>
        <translation>{0} は別のネットワークです。{1} の画像 1 つを入力とする必要があります</translation>
    </message>
    <message>
        <source>{0} is too large for this network; install Lipcam again</source>
        <translation>{0} はこのネットワークとしては大きすぎます。Lipcam を再インストールしてください</translation>
    </message>
    <message>
        <source>the network for backgrounds cannot be read ({0}: {1}); install Lipcam again</source>
        <translation>背景用のネットワークを読み取れません（{0}: {1}）。Lipcam を再インストールしてください</translation>
    </message>
    <message>
        <source>the network for backgrounds failed: {0}</source>
        <translation>背景用のネットワークでエラーが発生しました: {0}</translation>
    </message>
    <message>
        <source>choose a file.</source>
        <translation>ファイルを選択してください。</translation>
    </message>
    <message>
        <source>try again.</source>
        <translation>もう一度お試しください。</translation>
    </message>
    <message>
        <source>cut it.</source>
        <translation>短く切ってください。</translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</source>
        <translation>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat as administrator and enter the name {0}.</source>
        <translation>Unity Capture（github.com/schellingb/UnityCapture）をインストールしてください。InstallCustomName.bat を管理者として実行し、名前 {0} を入力してください。</translation>
    </message>
    <message>
        <source>our own bridge sends pictures to it</source>
        <translation>Lipcam 自身のブリッジが映像を送っています</translation>
    </message>
    <message>
        <source>mattes of {0} are not for a loop of {1}</source>
        <translation>{0} の人物マスクは {1} のループには使用できません</translation>
    </message>
    <message>
        <source>the badge is for {0}, the picture is {1}</source>
        <translation>バッジは {0} 用ですが、映像は {1} です</translation>
    </message>
    <message>
        <source>the letters in {0} cannot be used ({1}); install Lipcam again</source>
        <translation>{0} の文字を使用できません（{1}）。Lipcam を再インストールしてください</translation>
    </message>
    <message>
        <source>open it in a picture program and save it as JPEG or PNG, or choose another picture</source>
        <translation>画像ソフトで開いて JPEG または PNG で保存するか、別の画像を選択してください</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>別の画像を選択してください</translation>
    </message>
    <message>
        <source>{0} is not a JPEG, PNG, WebP or BMP picture; {1}</source>
        <translation>{0} は JPEG、PNG、WebP、BMP のいずれの画像でもありません。{1}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px; {3}</source>
        <translation>画像 {0} は {1} × {2} px です。{3}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px, which is too large; save it smaller, or choose another picture</source>
        <translation>画像 {0} は {1} × {2} px で、大きすぎます。小さくして保存するか、別の画像を選択してください</translation>
    </message>
    <message>
        <source>the background {0} is not a file; {1}</source>
        <translation>背景 {0} はファイルではありません。{1}</translation>
    </message>
    <message>
        <source>the picture {0} has more than {1} MB; {2}</source>
        <translation>画像 {0} は {1} MB を超えています。{2}</translation>
    </message>
    <message>
        <source>the background picture {0} cannot be read ({1}); check that it is still there, or choose another picture</source>
        <translation>背景の画像 {0} を読み取れません（{1}）。ファイルがまだあるか確認するか、別の画像を選択してください</translation>
    </message>
    <message>
        <source>the JPEG {0} is made of too many scans; {1}</source>
        <translation>JPEG {0} はスキャンの数が多すぎます。{1}</translation>
    </message>
    <message>
        <source>the picture {0} is damaged; {1}</source>
        <translation>画像 {0} は破損しています。{1}</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background is shown: {0}</source>
        <translation>アバター自身の背景を表示します: {0}</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is there.</source>
        <translation>使用できるようになり次第、もう一度開きます。</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} が復帰しました。</translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation>Lipcam を閉じて、もう一度起動してください。再び発生する場合は、ログを添えて報告してください。</translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation>遅延は {0} ms です。ここでは {1} ms を維持できません。</translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation>プロセッサーに負荷をかけているプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation>遅延は指定どおり {0} ms になりました。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation>予期しないエラーが発生しました（{0}: {1}）。</translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation>もう一度開始してください。再び発生する場合は、ログファイルを添えて報告してください。</translation>
    </message>
    <message>
        <source>The graphics card is out of memory.</source>
        <translation>グラフィックカードのメモリが不足しています。</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>グラフィックカードを使用しているほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>{0} does not answer. {1}</source>
        <translation>{0} が応答しません。{1}</translation>
    </message>
    <message>
        <source>The background of {0} is being cut out; it is replaced in a minute.</source>
        <translation>{0} の背景を切り抜いています。1 分ほどで置き換わります。</translation>
    </message>
    <message>
        <source>That is done once for each avatar; just go on.</source>
        <translation>アバターごとに一度だけ行われます。そのままお続けください。</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background stays: {0}</source>
        <translation>アバター自身の背景のままです: {0}</translation>
    </message>
    <message>
        <source>The background is replaced now.</source>
        <translation>背景が置き換わりました。</translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation>接続されていて電源が入っているか確認するか、別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation>マイク {0} が応答しません。{1}</translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation>音声ファイルが終わりました。</translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation>もう一度開始するか、別の音声を選択してください。</translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation>{0} から音声が届かなくなりました。</translation>
    </message>
    <message>
        <source>It is not known who reads the camera.</source>
        <translation>カメラを読み取っているプログラムは不明です。</translation>
    </message>
    <message>
        <source>Choose a folder on a faster disk, or close other programs.</source>
        <translation>より高速なディスクのフォルダーを選択するか、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The disk of {0} does not answer; what it has is playable.</source>
        <translation>{0} のディスクが応答しません。それまでに保存された分は再生できます。</translation>
    </message>
    <message>
        <source>Choose another folder, then record again.</source>
        <translation>別のフォルダーを選択して、録画し直してください。</translation>
    </message>
    <message>
        <source>The picture has another size; the recording goes on in {0}.</source>
        <translation>映像のサイズが変わりました。録画は {0} に続きます。</translation>
    </message>
    <message>
        <source>There is no picture to record.</source>
        <translation>録画する映像がありません。</translation>
    </message>
    <message>
        <source>Start first.</source>
        <translation>先に開始してください。</translation>
    </message>
    <message>
        <source>{0} is being recorded.</source>
        <translation>{0} を録画しています。</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>先にその録画を停止してください。</translation>
    </message>
    <message>
        <source>A recording needs the name of a file, like talk.mp4.</source>
        <translation>録画には talk.mp4 のようなファイル名が必要です。</translation>
    </message>
    <message>
        <source>The disk is too slow: the recording lacks pictures.</source>
        <translation>ディスクが遅すぎるため、録画に抜けがあります。</translation>
    </message>
    <message>
        <source>{0} lacks {1}: the disk was too slow.</source>
        <translation>{0} から {1} が抜けています。ディスクが遅すぎました。</translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation>{0} での再生が止まりました。映像は音声なしで続きます。</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>まだ確認を求めていません</translation>
    </message>
    <message>
        <source>The voice cannot go to {0}; choose auto or device:&lt;name of an output&gt;.</source>
        <translation>音声を {0} に出力できません。auto または device:&lt;出力先の名前&gt; を選択してください。</translation>
    </message>
    <message>
        <source>Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.</source>
        <translation>VB-CABLE（vb-audio.com/Cable）をインストールし、コンピューターを再起動してから、Lipcam を起動してください。</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.</source>
        <translation>BlackHole 2ch（existential.audio/blackhole）をインストールしてから、Lipcam を再起動してください。</translation>
    </message>
    <message>
        <source>There is no cable that could carry the voice, so calls hear it before the lips move. {0}</source>
        <translation>音声を送れる仮想オーディオケーブルがないため、通話では口が動く前に声が聞こえます。{0}</translation>
    </message>
    <message>
        <source>The Lipcam microphone needs ALSA&apos;s plug-in for the sound server; install it with: sudo apt install libasound2-plugins</source>
        <translation>Lipcam マイクを使うには、サウンドサーバー用の ALSA プラグインが必要です。次のコマンドでインストールしてください: sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The output {0} for the voice is not there. Plug it in, or choose another one.</source>
        <translation>音声の出力先 {0} がありません。接続するか、別の出力先を選択してください。</translation>
    </message>
    <message>
        <source>Lipcam voice (for its microphone)</source>
        <translation>Lipcam の音声（Lipcam マイク用）</translation>
    </message>
    <message>
        <source>A Lipcam microphone needs the sound server&apos;s program pactl; install it with: sudo apt install pulseaudio-utils</source>
        <translation>Lipcam マイクを使うには、サウンドサーバーのプログラム pactl が必要です。次のコマンドでインストールしてください: sudo apt install pulseaudio-utils</translation>
    </message>
    <message>
        <source>The sound server does not make the {0}. Check that PipeWire (with pipewire-pulse) or PulseAudio runs, and start again.</source>
        <translation>サウンドサーバーが {0} を作成しません。PipeWire（と pipewire-pulse）または PulseAudio が動作しているか確認し、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} earlier than the picture.</source>
        <translation>別のプログラムでは、「{0}」の音声が映像より {1} 早く聞こえます。</translation>
    </message>
    <message>
        <source>Close programs that use much of the processor, and check again.</source>
        <translation>プロセッサーを多く使うプログラムを閉じて、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} later than the picture.</source>
        <translation>別のプログラムでは、「{0}」の音声が映像より {1} 遅く聞こえます。</translation>
    </message>
    <message>
        <source>waiting for the user</source>
        <translation>ユーザーの操作待ち</translation>
    </message>
    <message>
        <source>waiting for user</source>
        <translation>ユーザーの操作待ち</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>ディスクが応答しません。</translation>
    </message>
    <message>
        <source>Choose another one, or check that the disk is there.</source>
        <translation>別のディスクを選択するか、ディスクが接続されているか確認してください。</translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation>リップエンジンの準備が整いません。</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>別のエンジンを選択してください。</translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation>再び発生する場合は、別のエンジンを選択するか、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>まもなく戻ります</translation>
    </message>
    <message>
        <source>The source {0} cannot be recorded (error {1}).</source>
        <translation>ソース {0} を録音できません（エラー {1}）。</translation>
    </message>
    <message>
        <source>It is not known which microphone is heard.</source>
        <translation>どのマイクの音か分かりません。</translation>
    </message>
    <message>
        <source>The lip engine is stuck.</source>
        <translation>リップエンジンが停止しています。</translation>
    </message>
    <message>
        <source>The idle picture is shown and the engine is built anew.</source>
        <translation>待機画面を表示し、エンジンを作り直します。</translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation>別の Lipcam が {0} を処理しています。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation>{0} に書き込めません（{1}）。</translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation>単純なファイル名</translation>
    </message>
    <message>
        <source>no public file</source>
        <translation>公開ファイルなし</translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation>{0} ではありません: この一覧には別のバージョンの Lipcam が必要です</translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation>同じ ID が 2 回記載されています</translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation>空であるか、同じファイルが 2 回記載されています</translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation>ページのアドレスではありません</translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation>ID の一覧ではありません</translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation>一部のシステムで予約されている名前です</translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation>チェックサムがある場合は必須です</translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation>リポジトリ内のパスではありません</translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation>リポジトリではありません</translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation>1 行のプレーンテキストではありません</translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation>`lipcam models list` を参照してください</translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation>モデル {0} はありません。{1}。</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation>{0} はモデルの一覧としては大きすぎます。{1}</translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation>モデルの一覧 {0} を読み取れません（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation>{0} は有効なモデルの一覧ではありません（{1}）。{2}</translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation>次のいずれでもありません: </translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation>{0} に {1} が必要とされていますが、そのような別のモデルはありません</translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation>{0} は {1} のサイズを示していません。ダウンロードしませんでした。</translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation>{0} は転送中に破損した（チェックサムが一致しない）ため、削除しました。もう一度ダウンロードしてください。再び発生する場合は、サーバーに別のファイルがあります。</translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation>{0} をダウンロードできません。{1} `lipcam models import --help` を参照してください。</translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation>ディスク上で検出</translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation>最初のダウンロードのチェックサム</translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation>{0} が提供するファイルは、Lipcam が把握しているものと異なります。{1} が {3} ではなく {2} です。何もダウンロードしていません。新しいバージョンの Lipcam を探してください。</translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation>{0} を {1} に書き込めません（{2}）。届いた分は保持されます。空き容量を増やして、もう一度ダウンロードしてください。</translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation>インストールされている torch（{0}）はグラフィックスカードを使用できません。CUDA 用にビルドされたものをインストールしてください。</translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation>{0} には約 {1} GiB のグラフィックスメモリが必要です</translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation>{0} は {1} GiB で、空きは {2} GiB です</translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation>torch がインストールされていません。Lip Forcing に必要です。</translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation>{0} に必要なグラフィックスメモリの量は不明です。</translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation>{0}。GPU が見つかりません。プロセッサーではリアルタイムには程遠くなります（1 秒の音声に数分かかり、同じだけのメインメモリも必要です）。小型モデルを使用してください。</translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation>{0}。{1}。メモリが足りません。読み込みはメモリ不足のエラーで終わるか、ドライバーがメインメモリに移す場合は、遅すぎてリアルタイムには使えません。{2}</translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation>{0}。{1}。ほかのプログラムがメモリを解放すれば収まります。それまでは、読み込みはメモリ不足のエラーで終わります。{2}{3}</translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation>ここでは torch がグラフィックスカードを使用できません（{0}）。</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation>環境の HF_ENDPOINT、HF_TOKEN、プロキシを確認してください。</translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation>ネットワークを確認して、もう一度ダウンロードしてください。中断したところから続きます。</translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation>{0} を {1} からダウンロードできません: {2}。{3}</translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation>huggingface_hub {0} は古すぎます。次のコマンドで更新してください
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation>サーバーから {0} バイトが送られましたが、{1} は {2} バイトです。別のファイルです。以前に届いた分は保持されます。後で同じコマンドをもう一度実行してください。</translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation>接続が {0} 回切れました</translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation>モデルのダウンロードには Python パッケージ huggingface_hub が必要です。次のコマンドでインストールしてください
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
または、別の場所でファイルをダウンロードしてインポートしてください（`lipcam models import`）。</translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation>huggingface_hub が起動しません（{0}）。{1}</translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation>アカウントが必要です。`hf auth login` でログインしてください。</translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation>アクセス権のあるアカウントが必要です。`hf auth login` でログインしてください。</translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation>そこにはもうありません。新しいバージョンの Lipcam を探すか、ファイルをインポートしてください。</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>サーバーがリクエストを減らすよう求めています。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation>{0}（{1}）は既知のモデルのファイルではありません。チェックサムがまだ不明なモデルの場合は、--model ID を付けてください。`lipcam models list` を参照してください。</translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation>{0} にモデルのファイルがありません。`lipcam models list` を参照してください。</translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation>{0} を読み取りまたはコピーできません（{1}）。空き容量を増やすか、読み取る権限があることを確認してください。</translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation>{0} は、以前に {1} 用に取り込んだファイルとは異なります。これを使用する場合は、先にそのモデルを削除してください。</translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation>{0} には調べる項目が多すぎます。その中のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation>{0} は読み取れないため、除外しました。</translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation>{0} は {1} バイトですが、{2} は {3} バイトのはずです。途中で切れているか、別のファイルです。入手し直してください。</translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation>{0} を {1} にリンクできません（{2}）。--link を外すとコピーされます。</translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation>{0} は {1}（{2}）とサイズは同じですが、内容が異なります。破損しているか、別のファイルです。入手し直してください。</translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation>{1} の {0} バイトを超えるデータが届いています。別のファイルのため、中止しました。後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>通常のファイルではない</translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation>{0}: {1}。別の場所に移して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation>{0} は通常のファイルではありません。別の場所に移して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation>{0} はファイルではなくリンクです。別の場所に移して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation>{0} を確認できません（{1}）。</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v2</source>
        <translation>torch._utils _rebuild_tensor_v2</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_parameter</source>
        <translation>torch._utils _rebuild_parameter</translation>
    </message>
    <message>
        <source>torch BFloat16Storage</source>
        <translation>torch BFloat16Storage</translation>
    </message>
    <message>
        <source>torch.storage UntypedStorage</source>
        <translation>torch.storage UntypedStorage</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor</source>
        <translation>torch._utils _rebuild_tensor</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v3</source>
        <translation>torch._utils _rebuild_tensor_v3</translation>
    </message>
    <message>
        <source>torch.serialization _get_layout</source>
        <translation>torch.serialization _get_layout</translation>
    </message>
    <message>
        <source>torch float8_e4m3fn</source>
        <translation>torch float8_e4m3fn</translation>
    </message>
    <message>
        <source>{0} {1}: it can run a program when it is loaded, and is not taken. Ask who made it for the tensors alone, best as safetensors.</source>
        <translation>{0} {1}: 読み込み時にプログラムを実行できるため、受け付けません。テンソルのみのファイルを、できれば safetensors 形式で作成者に依頼してください。</translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation>{0} は、現在の torch が保存する重みファイル（zip）ではありません。古い形式（単体の pickle）はプログラムを含むことがあるため、受け付けません。保存し直してください。</translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation>sha256 チェックサムではありません</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>true でも false でもありません</translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation>比較するチェックサムがありませんでした。今後はこの内容を基準とします。</translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation>内容が本来のものと異なります。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>{0} を読み取れません（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation>{0} は独立したフォルダーではありません。ご自分で削除してください。</translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation>{0} はこのコンピューターにないため、削除するものはありません。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation>フォルダー {0} を作成できません（{1}）。場所を空けてください。</translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation>{0} を {1} から削除できません（{2}）。使用しているプログラムを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation>{0} は独立したフォルダーではありません。別の場所に移して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation>{0} に書き込めません（{1}）。空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation>残り {0} のダウンロードが必要ですが、{1} のディスクの空きは {2} しかありません。先に空き容量を増やしてください。</translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation>`lipcam models import FILE --model {0}` でインポートし直す</translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation>{0} はこのコンピューターにありません（{1}、{2}、提供元: {3}）。入手方法: {4}。</translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation>{0} バイトですが、{1} バイトのはずです。</translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation>{0} は未確認です。`lipcam models verify {1}` を実行してください。</translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation>`lipcam models get {0}` を実行する、または {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation>{0}: {1} は破損しています。{2} 修復方法: {3}。</translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation>{0} はこのコンピューターにありません。{1} 入手後の手順: {2}。</translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation>確認した後に変更されています。</translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation>ここでは {0} を使用できません（{1}）</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation>インストールされている ONNX Runtime に含まれていません</translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation>実行プロバイダー {0} はありません。次の中から選択してください: {1}。</translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation>{0} は重みを別のファイルに置いていますが、モデルではこれは許可されていません。{1}</translation>
    </message>
    <message>
        <source>{0} has a loop in it, which may never end. {1}</source>
        <translation>{0} に、終わらない可能性のある繰り返しが含まれています。{1}</translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation>割り当てられず、{0} になりました</translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation>{0}。プロセッサーで実行します。</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation>ONNX Runtime を読み込めません（{0}）。次のコマンドでインストールしてください: pip install onnxruntime</translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation>{0} はこの ONNX Runtime で実行できるグラフではありません（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation>{0}: {1} {2} は {3} ですが、float32 である必要があります。{4}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation>モデルの {0} が {1} で失敗しました（{2}）。実行プロバイダーとしてプロセッサー（cpu）を選択するか、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation>アバター {0} はこのモデル用に準備されていなかったため、いま準備しました。</translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation>モデルにまだアバターがありません。先に warm_up を呼び出してください。</translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation>モデルには {0} の mel ウィンドウが必要ですが、{1} {2} を受け取りました。音声の特徴とモデルの組み合わせが正しくありません。</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation>アバター {0} のループは {1} フレームですが、{2} フレーム用に準備されています。インポートし直してください。</translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation>モデルには 160 x 128 px の領域が必要ですが、{0} を受け取りました。</translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation>モデルには参照画像 1 つと切り抜き {0} 個が必要ですが、{1} を受け取りました。先に begin を呼び出してください。</translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation>エンジンが一度に作るのは 1 フレーム以上です。{0} は使用できません。</translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation>エンジンには 1 つ以上のスレッドが必要です。{0} は使用できません。設定を修正してください。</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} がありません。</translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation>Lipcam を再インストールしてください。</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation>エンジン {0} はありません。次の中から選択してください: {1}。</translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation>Lip Forcing には {0} が必要です。Lipcam の追加パッケージをインストールしてください: pip install &quot;lipcam[lipforcing]&quot;。</translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation>音量に合わせて口を描画（テスト用）</translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation>`lipcam models list` を参照してください。</translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation>モデル {0} が一度に作る画像は {2} 枚ではなく {1} 枚です。{3} 枚で続けます。</translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation>1 から減少し、0 より大きい 1～{0} 個の時刻である必要があります</translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation>{0} はマニフェストに記載されたファイルではありません（チェックサムが異なります）。{1}</translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation>{0} は通常のファイルではありません</translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation>{0} ではありません: このモデルには別のバージョンの Lipcam が必要です</translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation>音声と映像のレートに合っていません</translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation>hop で動画のフレームを割り切れません</translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation>hop の整数倍ではありません</translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation>{0} で始まる、互いに異なるチャンクサイズの一覧ではありません</translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation>{0} はマニフェストとしては大きすぎます。{1}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation>モデルの {0} を読み取れません（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation>{0} は有効なマニフェストではありません（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation>{0} は {1} バイトですが、マニフェストでは {2} です。破損しているか、別のモデルのものです。{3}</translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation>その名前のものはなし</translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation> このコンピューターで準備できていません。</translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation>Lip Forcing を実行できません。必要な {1} 個のモデルのうち {0} 個が</translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation>{0}: {1} その後、`lipcam models import FILE --model {2}` を実行してください。</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation>エンジン {0} はありません。次の中から選択してください: {1}、{2}。</translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation>`lipcam models get {0}` で入手してください。</translation>
    </message>
    <message>
        <source>The settings are not a list by name.</source>
        <translation>設定が名前と値の一覧になっていません。</translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation>設定のバージョンは {0} で、より新しい Lipcam で作成されたものです。この Lipcam が対応しているのはバージョン {1} です。</translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation>設定 {0} の値は {1} ですが、指定できる値は次のとおりです: {2}。</translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation>（もしかして {0} ですか）</translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation>次の設定はありません: {0}{1}。</translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation>{0} ここでは既定値を使用します。ほかの設定はすべて有効です。</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation>{0} の設定を読み取れません（{1}）。Lipcam は既定値を使用し、この設定に上書き保存しません。</translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation>ファイルは {0} として残してあります。修正してから {2} で名前を {1} に変更するか、選択し直してください。</translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation>ファイルを読み取る権限があり、ディスクに問題がないことを確認してから、もう一度開始してください。</translation>
    </message>
    <message>
        <source>off, auto or device:NAME</source>
        <translation>off、auto、または device:NAME</translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation>プロファイルに {0} という項目はありません。</translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation>プロファイルではなく {0} です。</translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation>プロファイルではありません。名前がありません。</translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation>プロファイルではありません。設定がありません。</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation>プロファイルの名前は 1～{0} 文字にしてください。</translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation>{0} はプロファイルの名前に使用できません。目に見える文字、数字、記号を使用し、前後に空白を入れないでください。</translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation>ホットキー {0} は正しいキーではありません。</translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation>設定 {0} は、プロファイルではなくプログラムの設定です。</translation>
    </message>
    <message>
        <source>The background {0} is not known. It may be own, blur, key, colour:#RRGGBB or picture:PATH.</source>
        <translation>背景 {0} は不明です。指定できるのは own、blur、key、colour:#RRGGBB、picture:PATH です。</translation>
    </message>
    <message>
        <source>The badge cannot be {0}: one of {1}.</source>
        <translation>バッジに {0} は指定できません。指定できる値は次のとおりです: {1}。</translation>
    </message>
    <message>
        <source>too many files of this second</source>
        <translation>同じ秒のファイルが多すぎます</translation>
    </message>
    <message>
        <source>The picture cannot be written to {0} ({1}). Free some space, or make the folder writable.</source>
        <translation>スナップショットを {0} に書き込めません（{1}）。空き容量を増やすか、フォルダーを書き込み可能にしてください。</translation>
    </message>
    <message>
        <source>Nothing can be recorded to {0} ({1}). Choose another folder in the settings.</source>
        <translation>{0} に録画できません（{1}）。設定で別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Nothing of {0} is left to get. {1}</source>
        <translation>{0} には、これ以上入手するものがありません。{1}</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>ファイル {0} はありません。</translation>
    </message>
    <message>
        <source>{0} is no picture that can be read.</source>
        <translation>{0} は読み取れる画像ではありません。</translation>
    </message>
    <message>
        <source>{0} is far too large a picture.</source>
        <translation>画像 {0} は大きすぎます。</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture.</source>
        <translation>{0} は破損しているか、画像ではありません。</translation>
    </message>
    <message>
        <source>The library libdbus-1.so.3 is missing.</source>
        <translation>ライブラリ libdbus-1.so.3 がありません。</translation>
    </message>
    <message>
        <source>There is no session bus ({0}).</source>
        <translation>セッションバスがありません（{0}）。</translation>
    </message>
    <message>
        <source>The X server does not answer.</source>
        <translation>X サーバーが応答しません。</translation>
    </message>
    <message>
        <source>The X server does not tell its keyboard.</source>
        <translation>X サーバーからキーボードの情報を取得できません。</translation>
    </message>
    <message>
        <source>The library libxcb.so.1 is missing.</source>
        <translation>ライブラリ libxcb.so.1 がありません。</translation>
    </message>
    <message>
        <source>The X server refuses a key (error {0}).</source>
        <translation>X サーバーがキーを拒否しました（エラー {0}）。</translation>
    </message>
    <message>
        <source>Lipcam is open already, but its window does not answer. Wait a moment and start it again; if that does not help, end it in the system&apos;s list of programs first.</source>
        <translation>Lipcam はすでに開いていますが、ウィンドウが応答しません。しばらく待ってから、もう一度起動してください。それでも解決しない場合は、先にシステムのプログラム一覧で Lipcam を終了してください。</translation>
    </message>
    <message>
        <source>Windows starts no command of more than {0} characters, and that of Lipcam has {1}. Move Lipcam into a folder with a shorter path.</source>
        <translation>Windows は {0} 文字を超えるコマンドを起動できませんが、Lipcam のコマンドは {1} 文字です。Lipcam をパスの短いフォルダーに移してください。</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam start at login ({0}). Put a shortcut to it into the folder that opens with Windows+R, shell:startup.</source>
        <translation>Windows により、ログイン時の Lipcam の起動が許可されていません（{0}）。Windows+R を押して shell:startup と入力すると開くフォルダーに、Lipcam のショートカットを入れてください。</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam take its entry back ({0}). Switch it off in the Task Manager under Startup.</source>
        <translation>Windows により、Lipcam の自動起動の登録解除が許可されていません（{0}）。タスクマネージャーの［スタートアップ］でオフにしてください。</translation>
    </message>
    <message>
        <source>Lipcam cannot be started from {0}: no desktop takes a path with a line break. Rename the folder.</source>
        <translation>{0} から Lipcam を起動できません。改行を含むパスはどのデスクトップでも使用できません。フォルダーの名前を変更してください。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Check the free space and who may write there, then try again.</source>
        <translation>{0} に書き込めません（{1}）。空き容量と書き込み権限を確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}). Check who may write there, or delete it by hand.</source>
        <translation>{0} を削除できません（{1}）。書き込み権限を確認するか、手動で削除してください。</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation>設定を使用できませんでした。{0} 既定値を使用します。</translation>
    </message>
    <message>
        <source>With less delay calls would hear gaps in the voice.</source>
        <translation>これより遅延を短くすると、通話で声が途切れます。</translation>
    </message>
    <message>
        <source>The microphone does not answer. {0}</source>
        <translation>マイクが応答しません。{0}</translation>
    </message>
    <message>
        <source>The microphone {0} is not there any more.</source>
        <translation>マイク {0} がなくなりました。</translation>
    </message>
    <message>
        <source>The system&apos;s microphone is {0} now.</source>
        <translation>システムのマイクは {0} になりました。</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>スピーカーが応答しません。映像は音声なしで続きます。サウンドシステムが動作しているか確認してください。</translation>
    </message>
    <message>
        <source>{0} The small student speaks instead.</source>
        <translation>{0} 代わりに小型モデルが話します。</translation>
    </message>
    <message>
        <source>The Lipcam microphone does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Lipcam マイクが応答しません。映像はこのマイクなしで続きます。サウンドシステムが動作しているか確認してください。</translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}. Choose that file, or leave out --model.</source>
        <translation>{0}（{1} バイト）は {2} のファイルではありません。このモデルのファイル: {3}。そのファイルを選択するか、--model を外してください。</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check its name.</source>
        <translation>ファイルまたはフォルダー {0} がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; name the file itself.</source>
        <translation>{0} は {1} の外を指すリンクです。ファイル自体を指定してください。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>入手し直してください。</translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes. {2}</source>
        <translation>{0} は safetensors ファイルではないか、途中で切れています。ヘッダーが {1} バイトあることになっています。{2}</translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors. {1}</source>
        <translation>{0} のヘッダーにテンソルの一覧がありません。{1}</translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added. {3}</source>
        <translation>{0} にはテンソルが {1} バイトあるはずですが、{2} バイトあります。途中で切れているか、何かが追加されています。{3}</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly. {2}</source>
        <translation>{0}: テンソル {1} の記述が正しくありません。{2}</translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing. {1}</source>
        <translation>{0} は途中で切れています。zip の末尾がありません。{1}</translation>
    </message>
    <message>
        <source>{0} lists far more than weights have. {1}</source>
        <translation>{0} の一覧は、重みファイルとしては大きすぎます。{1}</translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}). {2}</source>
        <translation>{0} のヘッダーが破損しています（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps. {1}</source>
        <translation>{0} のテンソルが重なり合っているか、間に隙間があります。{1}</translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves. {1}</source>
        <translation>{0} は zip ですが、torch が保存する形式ではありません。{1}</translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end. {1}</source>
        <translation>{0} の zip は、末尾の位置についての記述が矛盾しています。{1}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}). {2}</source>
        <translation>{0} は途中で切れているか、破損しています（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none. {1}</source>
        <translation>{0} には圧縮または暗号化された部分があります。torch はそのような保存をしません。{1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself. {1}</source>
        <translation>{0} に、ファイルの外を指すパスが含まれています。{1}</translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation>ファイルは {0} に残っています。そこで修正するか、選択し直してください。</translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation>{0} で修正するか、選択し直してください。</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation>設定を使用できませんでした。{0} {1}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation>設定を {0} に保存できません（{1}）。空き容量と書き込み権限を確認してください。</translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation>own、blur、key、colour:#RRGGBB、または picture:PATH</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation>[幅, 高さ]（{0} から {1} までの偶数 2 つ）</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>動作しません</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>口の動き</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Avatars</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>大型モデル</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>ディスクの空き容量</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Chosen student</source>
        <translation>選択中のモデル</translation>
    </message>
    <message>
        <source>Small student</source>
        <translation>小型モデル</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>プロセッサーのコア数</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>実行する場所</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>PortAudio</source>
        <translation>PortAudio</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>サウンドサーバー</translation>
    </message>
    <message>
        <source>ALSA plug-in</source>
        <translation>ALSA プラグイン</translation>
    </message>
    <message>
        <source>Permission to hear</source>
        <translation>マイクの使用許可</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Chosen microphone</source>
        <translation>選択中のマイク</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Camera, seen by others</source>
        <translation>ほかのプログラムから見たカメラ</translation>
    </message>
    <message>
        <source>Camera driver v4l2loopback</source>
        <translation>カメラドライバー v4l2loopback</translation>
    </message>
    <message>
        <source>PipeWire camera</source>
        <translation>PipeWire カメラ</translation>
    </message>
    <message>
        <source>Desktop portal</source>
        <translation>デスクトップポータル</translation>
    </message>
    <message>
        <source>Camera of OBS Studio</source>
        <translation>OBS Studio のカメラ</translation>
    </message>
    <message>
        <source>Unity Capture</source>
        <translation>Unity Capture</translation>
    </message>
    <message>
        <source>Camera bridge</source>
        <translation>カメラブリッジ</translation>
    </message>
    <message>
        <source>Face networks</source>
        <translation>顔検出ネットワーク</translation>
    </message>
    <message>
        <source>Display and tray</source>
        <translation>ディスプレイとトレイ</translation>
    </message>
    <message>
        <source>Libraries of the window</source>
        <translation>ウィンドウ用のライブラリ</translation>
    </message>
    <message>
        <source>torch on the card</source>
        <translation>グラフィックカード上の torch</translation>
    </message>
    <message>
        <source>All {count} checks are fine.</source>
        <translation>{count} 件の確認項目はすべて正常です。</translation>
    </message>
    <message>
        <source>Everything works. Warnings: {warnings} of {count} checks.</source>
        <translation>すべて動作します。{count} 件の確認項目のうち、警告が {warnings} 件あります。</translation>
    </message>
    <message>
        <source>Does not work: {fails} of {count} checks. Warnings: {warnings}.</source>
        <translation>{count} 件の確認項目のうち {fails} 件が動作しません。警告: {warnings} 件。</translation>
    </message>
</context>
<context>
    <name>hotkeys</name>
    <message>
        <source>{keys}: keys one after another cannot be heard. Choose only one of them.</source>
        <translation>{keys}: 順番に押すキーは検出できません。1 つだけ選択してください。</translation>
    </message>
    <message>
        <source>There are no keys {keys}. Choose others.</source>
        <translation>{keys} というキーはありません。別のキーを選択してください。</translation>
    </message>
    <message>
        <source>{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or choose a key like F9 or Pause.</source>
        <translation>{keys} だけを指定すると、ほかのすべてのプログラムでそのキーが使えなくなります。Ctrl または Alt を加えるか、F9 や Pause などのキーを選択してください。</translation>
    </message>
    <message>
        <source>The system refuses to tell keys.</source>
        <translation>システムがキー入力の通知を拒否しています。</translation>
    </message>
    <message>
        <source>The system&apos;s Carbon is missing.</source>
        <translation>システムの Carbon がありません。</translation>
    </message>
    <message>
        <source>The session bus has gone.</source>
        <translation>セッションバスがなくなりました。</translation>
    </message>
    <message>
        <source>This desktop (Wayland) does not let programs hear keys.</source>
        <translation>このデスクトップ（Wayland）では、プログラムがキー入力を検出できません。</translation>
    </message>
    <message>
        <source>The desktop has taken the keys back.</source>
        <translation>デスクトップがキーの割り当てを取り消しました。</translation>
    </message>
    <message>
        <source>The keys were not allowed. Allow them in the system&apos;s settings.</source>
        <translation>キーが許可されませんでした。システムの設定で許可してください。</translation>
    </message>
    <message>
        <source>The desktop&apos;s service for keys has failed.</source>
        <translation>デスクトップのキーサービスでエラーが発生しました。</translation>
    </message>
    <message>
        <source>There is no desktop here.</source>
        <translation>ここにはデスクトップがありません。</translation>
    </message>
    <message>
        <source>{keys} is in use by another program. Choose other keys, or end their use there.</source>
        <translation>{keys} は別のプログラムで使用中です。別のキーを選択するか、そのプログラムでの使用を解除してください。</translation>
    </message>
    <message>
        <source>{keys} stands for something else in Lipcam. Choose other keys.</source>
        <translation>{keys} は Lipcam で別の操作に使われています。別のキーを選択してください。</translation>
    </message>
    <message>
        <source>This keyboard has no keys {keys}. Choose others.</source>
        <translation>このキーボードに {keys} のキーはありません。別のキーを選択してください。</translation>
    </message>
    <message>
        <source>The desktop has not given {keys} to Lipcam. Choose keys in its settings.</source>
        <translation>デスクトップが {keys} を Lipcam に割り当てていません。デスクトップの設定でキーを選択してください。</translation>
    </message>
    <message>
        <source>Keys cannot be heard while another program has the focus. {why} Use the window instead.</source>
        <translation>別のプログラムの使用中は、キーを検出できません。{why} 代わりにウィンドウを使用してください。</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation>グラフィックカードを確認しています…</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>ここで使用できますか？</translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation>実行するために足りないもの</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>提供元</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>GPU メモリ</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>必要なもの</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>これを必要とするもの</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation>{size}（{n} ファイル）</translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation>{name}: 公開ファイルなし</translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation>{name}（提供元: {source}）</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>なし。</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} をインポート</translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation>フォルダー内の既知のファイルをすべてインポート</translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation>{name}（{size}）を削除しますか？</translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation>これがないと、次のモデルは実行できません: {names}。</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} を削除</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation>正しい内容でそろいました: {names}。</translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation>まだ足りないもの: {names}。</translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation>{name}: 読み直した結果、{all} ファイル中 {n} ファイルが正常です。</translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation>ダウンロードし直すか、インポートしてください。</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>インポートし直してください。</translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation>インポートしました: {names}。</translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation>すでにあります: {names}。</translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation>削除しました。{size} の空きができました。</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation>商用を含め自由に使用可。各種の著作権表示等の保持が必要</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation>商用を含め自由に使用可。著作権表示等の保持が必要</translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation>条件の記載なし。使用する前に提供元のページを確認してください</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation>条件は提供元のページを参照</translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation>リアルタイムで動作するモデル</translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation>必要な構成要素</translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation>構成要素の作成用（1 回のみ）</translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation>学習と比較用</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>here</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation>あり、未確認</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation>{size} あり</translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation>このコンピューターにあり、内容も正しいものです。</translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation>このコンピューターにありますが、未確認です。［確認］を押してください。</translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation>破損しています。{why} {remedy}</translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation>{all} のうち {here} があります。ダウンロードするとそこから続きます。</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>このコンピューターにありません。</translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation>このコンピューターになく、公開ファイルもありません。ご自分のファイルをインポートしてください。</translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation>Python パッケージ: {packages}。インストールコマンド:  {command}</translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation>{gib:g} GiB のメモリを備えたグラフィックカード</translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation>グラフィックカードを使用できる torch</translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation>より新しい Lipcam: このバージョンではダウンロードはできますが、まだ実行できません</translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation>{name}: 公開ファイルなし、ご自分のファイルをインポートしてください</translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation>{name}: サイズ不明、{licence}</translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation>{name}: {size}、{licence}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>毎秒 {size}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>残り {n} 秒</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>残り {n} 分</translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation>残り {n:.1f} 時間</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation>バッジなし</translation>
    </message>
    <message>
        <source>own background</source>
        <translation>アバターの背景</translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation>ぼかした背景</translation>
    </message>
    <message>
        <source>green background</source>
        <translation>緑の背景</translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation>単色の背景</translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation>背景に画像</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation>「AI アバター」バッジ</translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation>見ている人は、これが AI アバターだと気付かず、後で知って欺かれたと感じるかもしれません。</translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation>このような表示が法律で義務付けられている地域もあります。見ている人が全員知っている場合にのみオフにしてください。Lipcam が再び確認することはなく、いつでもオンに戻せます。</translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation>バッジを残す(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation>オフにする(&amp;S)</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>映像</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>口の動き</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>アバター</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>最初のもの</translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation>システムのフォルダー</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation>音声の補正</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>マイク(&amp;M)</translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation>アバターの話す言葉をここから聞き取ります。</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>ゲイン(&amp;G)</translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation>小さいマイク音を大きく、または大きいマイク音を小さくします。0 では変わりません。</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation>小さすぎる音を無視(&amp;I)</translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation>ファンの音や隣室の声で口が動かないようにします。</translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation>音声とみなすレベル(&amp;L)</translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation>話すとバーが基準線を超え、黙ると基準線の手前にとどまるようにします。</translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation>定常的な雑音を低減(&amp;R)</translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation>使用する前に、ハムノイズやヒスノイズを音声から取り除きます。</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>音声を聞く(&amp;H)</translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>スピーカーから出たご自分の声はマイクに入ってしまいます。常に聞く場合はヘッドホンを使用してください。</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Microphone for &amp;calls</source>
        <translation>通話用のマイク(&amp;C)</translation>
    </message>
    <message>
        <source>The lips come later than the voice. With a Lipcam microphone, chosen in the call program, both arrive together.</source>
        <translation>口の動きは声より遅れます。通話プログラムで Lipcam マイクを選択すると、両方が同時に届きます。</translation>
    </message>
    <message>
        <source>The real one: heard before the lips</source>
        <translation>実際のマイク: 口の動きより先に聞こえる</translation>
    </message>
    <message>
        <source>Lipcam microphone: in time with the lips</source>
        <translation>Lipcam マイク: 口の動きと同期</translation>
    </message>
    <message>
        <source>What calls hear</source>
        <translation>通話で聞こえる音声</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>サイズ(&amp;S)</translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation>ほかのプログラムが受け取るサイズです。大きいほど計算量が増えます。変更するとカメラが再起動します。</translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation>フレーム/秒(&amp;C)</translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation>口の動きは 25 を前提に作られています。</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>背景(&amp;B)</translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation>アバターの後ろに表示されるものです。別のプログラムで背景を合成する場合は緑を選択してください。</translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation>相手に見える映像を左右反転(&amp;F)</translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation>通常は不要です。自分の表示はお使いのプログラムが自動で左右反転します。</translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation>このプログラムでは左右反転して表示(&amp;M)</translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation>鏡のように表示します。相手には正しい向きで見えます。</translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation>映像内のバッジ</translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation>映像に「AI アバター」と表示(&amp;A)</translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation>誰を見ているのかがわかるようにする小さなラベルです。</translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation>位置(&amp;R)</translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation>バッジを表示する位置です。映像をクリックしても指定できます。</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>スタイル(&amp;T)</translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation>背景の上で読みやすいものを選択してください。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation>縁取り文字</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>カメラ(&amp;C)</translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation>ほかのプログラムから見える仮想カメラです。そのプログラムでも同じカメラを選択してください。</translation>
    </message>
    <message>
        <source>&amp;Rest while nobody is watching</source>
        <translation>使用中のプログラムがないときは休止(&amp;R)</translation>
    </message>
    <message>
        <source>Makes no pictures while no program reads the camera and this window is out of sight. It saves power; the first look brings the avatar back at once.</source>
        <translation>カメラを読み取るプログラムがなく、このウィンドウも見えていない間は、映像を作りません。電力を節約でき、見られるようになるとすぐにアバターが戻ります。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>計算</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>遅延(&amp;D)</translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation>声から映像までの時間です。このコンピューターで維持できない小さな値は自動的に引き上げられます。</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>モデル(&amp;S)</translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation>口を動かすネットワークです。Lip Forcing は最も高品質ですが、大型グラフィックカードと専用のファイルが必要です。［大型モデル］を参照してください。</translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation>小型モデル（どのコンピューターでも動作）</translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation>Lip Forcing（このコンピューターにある最良のもの）</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>Test pattern (no student)</source>
        <translation>テストパターン（モデルなし）</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>実行する場所(&amp;R)</translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation>使用できない場合はプロセッサーが処理します。</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>最適なもの</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation>NVIDIA のグラフィックカード（CUDA）</translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation>Windows のグラフィックカード（DirectML）</translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation>Mac のグラフィックス（Core ML）</translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation>プロセッサーのコア数(&amp;C)</translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation>同時に使用する数です。1 ではほかのプログラムに最も多く残ります。口の動きが遅れる場合のみ増やしてください。</translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation>一度に作るフレーム数(&amp;G)</translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation>小型モデル用です。1 つずつにすると声を待つ時間が短くなり、遅延を 40 ms 減らせますが、計算量が 4 分の 1 増えます。</translation>
    </message>
    <message>
        <source>One</source>
        <translation>1 つ</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>2 つ</translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation>Lip Forcing（大型グラフィックカード）</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>進む単位(&amp;F)</translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation>短いほど声を待つ時間が短くなります。</translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation>12 フレーム（学習時と同じ）</translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation>4 フレーム（計算量は 3 倍）</translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation>4 フレーム（安定性は低下）</translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation>最終段階(&amp;L)</translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation>ネットワークの計算結果から映像を作ります。</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>正確</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数値の精度(&amp;N)</translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation>短い数値ほど高速で、グラフィックメモリも少なくて済みます。</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 ビット</translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation>8 ビット（新しいグラフィックカード）</translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation>32 ビット（低速）</translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation>音声の先読み(&amp;A)</translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation>口が動く前に、続く言葉をどれだけ先に聞き取るかです。長いほど見栄えがよくなり、その分遅延が増えます。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation>次回の起動時に反映されます。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation>暗い背景に明るい文字、または明るい背景に暗い文字です。</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>文字のサイズ(&amp;T)</translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation>100 がシステムの標準サイズです。</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>ウィンドウを閉じても動作を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation>アバターはライブのまま続きます。時計の近くのアイコンでウィンドウをもう一度開けます。</translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation>ウィンドウを隠して起動(&amp;H)</translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation>時計の近くのアイコンで開けます。</translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation>ログイン時に起動(&amp;I)</translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation>このコンピューターの現在のユーザーのみが対象です。</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>録画フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation>録画した動画がここに保存されます。</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>録画</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>プッシュトゥトーク</translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation>ほかのプログラムでもこれらのキーを使用(&amp;H)</translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation>別のウィンドウの使用中でも動作します。</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>ミュート(&amp;M)</translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation>もう一度押すまで無音になります。アバターはそのまま表示されます。</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>緊急非表示(&amp;N)</translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation>もう一度押すまで、直ちに音声を止め、問題のない映像に切り替えます。</translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation>緊急非表示時の映像(&amp;W)</translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation>キーをもう一度押すまで相手に見えるものです。</translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation>黙って待機するアバター</translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation>文字入りの静止画</translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation>次のアバター(&amp;X)</translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation>ご自分のアバターの次のものに切り替えます。</translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation>キーを押している間だけ話す(&amp;S)</translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation>トークキーを押していない間はミュートされます。</translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation>トークキー(&amp;T)</translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation>押している間だけ話せます。キーがないと声は誰にも聞こえません。</translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation>ログファイルを残す(&amp;K)</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation>プログラムの動作と発生した問題を、このコンピューターにのみ記録します。話した内容や映した内容は記録しません。</translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation>クラッシュ後にレポートを提案(&amp;F)</translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation>まず内容を読むことができます。何も送信されず、どう扱うかはご自分で決められます。</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>発話中</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>緊急非表示</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>映像を保持</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>{state}, recording</source>
        <translation>{state}、録画中</translation>
    </message>
    <message>
        <source>{state} – Lipcam</source>
        <translation>{state} – Lipcam</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>フレーム/秒</translation>
    </message>
    <message>
        <source>Behind your voice</source>
        <translation>声からの遅れ</translation>
    </message>
    <message>
        <source>Sound against picture</source>
        <translation>映像に対する音声</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>これまでのフレーム</translation>
    </message>
    <message>
        <source>Late or left out</source>
        <translation>遅れまたは欠落</translation>
    </message>
    <message>
        <source>Gaps in the sound</source>
        <translation>音声の途切れ</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>使用中のプログラム</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>{mb:.0f} MiB</source>
        <translation>{mb:.0f} MiB</translation>
    </message>
    <message>
        <source>{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set</source>
        <translation>{half:.0f} ms、最大 {most:.0f} ms（95%）、設定 {set:.0f} ms</translation>
    </message>
    <message>
        <source>{spoken} spoken, {held} held, {idle} at rest</source>
        <translation>発話 {spoken}、保持 {held}、待機 {idle}</translation>
    </message>
    <message>
        <source>{late} late, {missed} left out</source>
        <translation>遅れ {late}、欠落 {missed}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>まだ数値はありません。実行されていません。</translation>
    </message>
    <message>
        <source>Making mouths, each go</source>
        <translation>口の生成（1 回ごと）</translation>
    </message>
    <message>
        <source>Putting it into the picture</source>
        <translation>映像への合成</translation>
    </message>
    <message>
        <source>Handing it to the camera</source>
        <translation>カメラへの受け渡し</translation>
    </message>
    <message>
        <source>not known before you speak</source>
        <translation>話すまではわかりません</translation>
    </message>
    <message>
        <source>no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on in the settings, and choose it in the call program.</source>
        <translation>Lipcam マイクなし: 通話相手には、口が動く {ms:.0f} ms 前に声が聞こえます。設定でオンにし、通話プログラムで選択してください。</translation>
    </message>
    <message>
        <source>{half}, {most:.0f} ms at most (95 %)</source>
        <translation>{half}、最大 {most:.0f} ms（95%）</translation>
    </message>
    <message>
        <source>together</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms late</source>
        <translation>音声が {ms:.0f} ms 遅い</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms early</source>
        <translation>音声が {ms:.0f} ms 早い</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translation>このシステムではわかりません</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>The camera driver v4l2loopback is ready: every program sees the camera.</source>
        <translation>カメラドライバー v4l2loopback の準備ができています。どのプログラムからもカメラが見えます。</translation>
    </message>
    <message>
        <source>The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox and Chromium once it is switched on there.</source>
        <translation>PipeWire カメラの準備ができており、ほかに必要なものはありません。GNOME のプログラムから見え、Firefox と Chromium では機能を有効にすると見えます。</translation>
    </message>
    <message>
        <source>The camera of OBS Studio is ready: most programs see it.</source>
        <translation>OBS Studio のカメラの準備ができています。ほとんどのプログラムから見えます。</translation>
    </message>
    <message>
        <source>The camera Unity Capture is ready.</source>
        <translation>Unity Capture カメラの準備ができています。</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>{name} は使用できません。</translation>
    </message>
    <message>
        <source>For Zoom, Discord and OBS: install the camera driver too</source>
        <translation>Zoom、Discord、OBS で使う場合は、カメラドライバーもインストールしてください</translation>
    </message>
    <message>
        <source>Install the camera driver</source>
        <translation>カメラドライバーをインストール</translation>
    </message>
    <message>
        <source>Or without a driver: start PipeWire</source>
        <translation>または、ドライバーなしで PipeWire を起動</translation>
    </message>
    <message>
        <source>Install the camera of OBS Studio</source>
        <translation>OBS Studio のカメラをインストール</translation>
    </message>
    <message>
        <source>Or install Unity Capture</source>
        <translation>または、Unity Capture をインストール</translation>
    </message>
    <message>
        <source>Open a terminal and add the package source that has the driver:</source>
        <translation>ターミナルを開き、ドライバーを含むパッケージリポジトリを追加してください:</translation>
    </message>
    <message>
        <source>Open a terminal and install the driver:</source>
        <translation>ターミナルを開き、ドライバーをインストールしてください:</translation>
    </message>
    <message>
        <source>Install the driver:</source>
        <translation>ドライバーをインストールしてください:</translation>
    </message>
    <message>
        <source>This system is built as an image: add the kernel module v4l2loopback in its own way (a layered package, or a line of its configuration), then start again.</source>
        <translation>このシステムはイメージとして構成されています。カーネルモジュール v4l2loopback をシステム独自の方法（レイヤーパッケージまたは設定への 1 行）で追加してから、再起動してください。</translation>
    </message>
    <message>
        <source>Install the kernel module v4l2loopback with your system&apos;s package tool. The package is often called v4l2loopback-dkms.</source>
        <translation>システムのパッケージツールでカーネルモジュール v4l2loopback をインストールしてください。パッケージ名は多くの場合 v4l2loopback-dkms です。</translation>
    </message>
    <message>
        <source>Secure Boot is on: the computer loads only drivers that it trusts. When asked, think of a password; at the next start of the computer choose Enroll MOK, Continue, and type it there.</source>
        <translation>Secure Boot が有効なため、コンピューターは信頼するドライバーだけを読み込みます。求められたらパスワードを決めてください。次にコンピューターを起動したときに Enroll MOK、Continue を選択し、そのパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Make the camera:</source>
        <translation>カメラを作成してください:</translation>
    </message>
    <message>
        <source>So that it is there after every start of the computer:</source>
        <translation>コンピューターを起動するたびに使えるようにするには:</translation>
    </message>
    <message>
        <source>Install OBS Studio 30 or newer from {page}, or with Homebrew:</source>
        <translation>{page} から OBS Studio 30 以降をインストールするか、Homebrew でインストールしてください:</translation>
    </message>
    <message>
        <source>Start OBS once and press Start Virtual Camera; then stop it and close OBS.</source>
        <translation>OBS を一度起動して［仮想カメラ開始］を押してください。その後、仮想カメラを停止して OBS を閉じてください。</translation>
    </message>
    <message>
        <source>Allow its camera when asked: System Settings, General, Login Items &amp; Extensions, Camera Extensions (before macOS 15: Privacy &amp; Security). Restart if it does not appear.</source>
        <translation>求められたらカメラを許可してください: ［システム設定］&gt;［一般］&gt;［ログイン項目と機能拡張］&gt;［カメラ機能拡張］（macOS 15 より前:［プライバシーとセキュリティ］）。表示されない場合は再起動してください。</translation>
    </message>
    <message>
        <source>Install OBS Studio from {page}, or in a terminal:</source>
        <translation>{page} から OBS Studio をインストールするか、ターミナルでインストールしてください:</translation>
    </message>
    <message>
        <source>Its camera comes with it: OBS need not run. Do not start it there.</source>
        <translation>カメラも一緒にインストールされます。OBS を実行する必要はありません。OBS 側でカメラを開始しないでください。</translation>
    </message>
    <message>
        <source>Download Unity Capture from {page} and unpack it.</source>
        <translation>{page} から Unity Capture をダウンロードして展開してください。</translation>
    </message>
    <message>
        <source>In its folder Install, right-click Install.bat and choose Run as administrator.</source>
        <translation>Install フォルダーで Install.bat を右クリックし、［管理者として実行］を選択してください。</translation>
    </message>
    <message>
        <source>Is it the right microphone? Choose another one in the list above.</source>
        <translation>正しいマイクですか？ 上の一覧から別のマイクを選択してください。</translation>
    </message>
    <message>
        <source>Has the microphone or headset a mute switch or a mute key? Switch it on.</source>
        <translation>マイクやヘッドセットにミュートスイッチやミュートキーはありませんか？ 音が入るようにしてください。</translation>
    </message>
    <message>
        <source>Speak louder, or come nearer to the microphone.</source>
        <translation>もっと大きな声で話すか、マイクに近づいてください。</translation>
    </message>
    <message>
        <source>Is it muted by the system, or turned down? Open the sound settings, Input, or type this into a terminal:</source>
        <translation>システムでミュートされているか、音量が下がっていませんか？ サウンド設定の［入力］を開くか、ターミナルに次のように入力してください:</translation>
    </message>
    <message>
        <source>Is it turned down? Open System Settings, Sound, Input, and move the input volume to the right.</source>
        <translation>音量が下がっていませんか？ ［システム設定］&gt;［サウンド］&gt;［入力］を開き、入力音量を右に動かしてください。</translation>
    </message>
    <message>
        <source>Is it turned down? Open Settings, System, Sound, your microphone, and move the input volume to the right.</source>
        <translation>音量が下がっていませんか？ ［設定］&gt;［システム］&gt;［サウンド］でマイクを開き、入力音量を右に動かしてください。</translation>
    </message>
    <message>
        <source>May Lipcam hear it? Open System Settings, Privacy &amp; Security, Microphone, and allow Lipcam (or the terminal that it was started from). Then start Lipcam again.</source>
        <translation>Lipcam にマイクの使用が許可されていますか？ ［システム設定］&gt;［プライバシーとセキュリティ］&gt;［マイク］を開き、Lipcam（または起動に使用したターミナル）を許可してください。その後、Lipcam を再起動してください。</translation>
    </message>
    <message>
        <source>May programs hear it? Open Settings, Privacy &amp; security, Microphone, and switch on Microphone access and Let desktop apps access your microphone.</source>
        <translation>プログラムにマイクの使用が許可されていますか？ ［設定］&gt;［プライバシーとセキュリティ］&gt;［マイク］を開き、［マイクへのアクセス］と［デスクトップ アプリがマイクにアクセスできるようにする］をオンにしてください。</translation>
    </message>
    <message>
        <source>Start Lipcam before you join: then the camera is listed.</source>
        <translation>参加する前に Lipcam を開始すると、カメラが一覧に表示されます。</translation>
    </message>
    <message>
        <source>This program does not see the PipeWire camera. Install the camera driver (step 3), or join in a browser.</source>
        <translation>このプログラムからは PipeWire カメラが見えません。カメラドライバーをインストールするか（ステップ 3）、ブラウザーで参加してください。</translation>
    </message>
    <message>
        <source>Choose “{camera}”.</source>
        <translation>「{camera}」を選択します。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open Settings, then Video.</source>
        <translation>［設定］を開き、［ビデオ］に進みます。</translation>
    </message>
    <message>
        <source>Open the list Camera.</source>
        <translation>［カメラ］の一覧を開きます。</translation>
    </message>
    <message>
        <source>In a meeting: the arrow beside the camera button.</source>
        <translation>ミーティング中は、カメラボタンの横の矢印を押します。</translation>
    </message>
    <message>
        <source>Restart Zoom if the camera is not in the list.</source>
        <translation>カメラが一覧にない場合は、Zoom を再起動してください。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Open Settings (the three dots), then Devices.</source>
        <translation>［設定］（3 つの点）を開き、［デバイス］に進みます。</translation>
    </message>
    <message>
        <source>Quit Teams fully and start it again after you installed a camera.</source>
        <translation>カメラをインストールした後は、Teams を完全に終了してから起動し直してください。</translation>
    </message>
    <message>
        <source>On Linux Teams runs in a browser: see Browser too.</source>
        <translation>Linux では Teams はブラウザーで動作します。［ブラウザー］も参照してください。</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Meet</translation>
    </message>
    <message>
        <source>Open More options (the three dots), then Settings, Video.</source>
        <translation>［その他のオプション］（3 つの点）を開き、［設定］、［動画］に進みます。</translation>
    </message>
    <message>
        <source>Load the page again if the camera is not in the list.</source>
        <translation>カメラが一覧にない場合は、ページを再読み込みしてください。</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Open User Settings, then Voice &amp; Video.</source>
        <translation>［ユーザー設定］を開き、［音声・ビデオ］に進みます。</translation>
    </message>
    <message>
        <source>Press Ctrl+R in Discord if the camera is not in the list.</source>
        <translation>カメラが一覧にない場合は、Discord で Ctrl+R を押してください。</translation>
    </message>
    <message>
        <source>Choose “{microphone}” as the microphone too: others then hear you in time with the lips.</source>
        <translation>マイクにも「{microphone}」を選択してください。相手に声が口の動きと同時に届きます。</translation>
    </message>
    <message>
        <source>Video Capture Device (V4L2)</source>
        <translation>映像キャプチャデバイス (V4L2)</translation>
    </message>
    <message>
        <source>Video Capture Device</source>
        <translation>映像キャプチャデバイス</translation>
    </message>
    <message>
        <source>No restart is needed.</source>
        <translation>再起動は不要です。</translation>
    </message>
    <message>
        <source>While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.</source>
        <translation>Lipcam が OBS のカメラを使用している間は、OBS で［仮想カメラ開始］を押さないでください。</translation>
    </message>
    <message>
        <source>Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.</source>
        <translation>「{microphone}」も［音声入力キャプチャ］として追加してください。口の動きと同期します。</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Under Sources press + and choose {kind}.</source>
        <translation>［ソース］の下の + を押し、［{kind}］を選択します。</translation>
    </message>
    <message>
        <source>Open the list Device.</source>
        <translation>［デバイス］の一覧を開きます。</translation>
    </message>
    <message>
        <source>Load the page again, or restart the browser, if it is not listed.</source>
        <translation>一覧にない場合は、ページを再読み込みするか、ブラウザーを再起動してください。</translation>
    </message>
    <message>
        <source>Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.</source>
        <translation>Firefox: about:config を開き、media.webrtc.camera.allow-pipewire を true に設定してください。</translation>
    </message>
    <message>
        <source>Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.</source>
        <translation>Chromium と Chrome: chrome://flags を開き、PipeWire camera support を有効にしてください。</translation>
    </message>
    <message>
        <source>Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must be installed, as on most desktops.</source>
        <translation>どちらもデスクトップにカメラを要求します。多くのデスクトップと同様に、デスクトップポータル（xdg-desktop-portal）がインストールされている必要があります。</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>ブラウザー</translation>
    </message>
    <message>
        <source>On the page of the call press the camera in the address bar.</source>
        <translation>通話のページで、アドレスバーのカメラを押します。</translation>
    </message>
    <message>
        <source>Allow the camera and open its list.</source>
        <translation>カメラを許可して、一覧を開きます。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lip Forcing</source>
        <translation>Lip Forcing</translation>
    </message>
    <message>
        <source>Opening camera and microphone …</source>
        <translation>カメラとマイクを開いています…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation>ライブ、映像を保持中</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小型</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>テストパターン</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>{student}, on the graphics card</source>
        <translation>{student}、グラフィックカードで実行</translation>
    </message>
    <message>
        <source>{student}, on this computer&apos;s processor</source>
        <translation>{student}、このコンピューターのプロセッサーで実行</translation>
    </message>
    <message>
        <source>Press Start, and the avatar speaks with you.</source>
        <translation>［開始］を押すと、アバターが一緒に話します。</translation>
    </message>
    <message>
        <source>Getting the avatar ready …</source>
        <translation>アバターを準備しています…</translation>
    </message>
    <message>
        <source>Closing camera and microphone …</source>
        <translation>カメラとマイクを閉じています…</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>エラーにより停止</translation>
    </message>
    <message>
        <source>Nothing is sent to other programs.</source>
        <translation>ほかのプログラムには何も送られません。</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>使用中のプログラムなし</translation>
    </message>
    <message>
        <source>in use by {names} and {more} more</source>
        <translation>{names} ほか {more} 件で使用中</translation>
    </message>
    <message>
        <source>in use by {names}</source>
        <translation>{names} で使用中</translation>
    </message>
    <message>
        <source>Resting: nobody is watching. It goes on by itself as soon as somebody does.</source>
        <translation>休止中: 使用中のプログラムはありません。使われ始めると自動的に再開します。</translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation>{fps:.1f} フレーム/秒</translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation>声から {ms:.0f} ms 遅れ</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>グラフィックカードで実行</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>プロセッサーで実行</translation>
    </message>
</context>
</TS>
